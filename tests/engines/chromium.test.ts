import { runIn } from './scenarios';

runIn('chromium');
