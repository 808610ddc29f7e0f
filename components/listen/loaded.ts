/** Everything a reader needs to listen, in one piece that is loaded when it is first asked for. */
export { begin, goOnIn } from './begin';
export { Player } from './Player';
