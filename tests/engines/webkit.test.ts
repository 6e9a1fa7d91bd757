import { runIn } from './scenarios';

runIn('webkit');
