import { runIn } from './scenarios';

runIn('firefox');
