/** The command was refused or failed; the message is for people, and may be empty where everything was printed already. */
export class CommandFailed extends Error {}
