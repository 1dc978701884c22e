import { type Command, Option } from "commander";
import { SCOPES } from "../../contract/permissions";
import { withCentre } from "./centre";
import { printJson, printLine } from "./print";

/** `onevoice apikey create` and `onevoice user add`: access for machines and people. */
export function accessCommands(program: Command, root: string): void {
  keyCommand(program, root);
  userCommand(program, root);
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function keyCommand(program: Command, root: string): void {
  program
    .command("apikey")
    .description("keys for machines")
    .command("create")
    .description("make a key; it is shown once and never again")
    .requiredOption("--name <name>", "what it is for")
    .addOption(
      new Option("--scope <scope>", `one of ${SCOPES.join(", ")}; may be repeated`)
        .argParser(collect)
        .default([] as string[])
        .makeOptionMandatory(),
    )
    .option("--json", "print one JSON document")
    .exitOverride()
    .action(async (options: { name: string; scope: string[]; json?: boolean }) => {
      const key = await withCentre(root, (centre) =>
        centre.createKey({ name: options.name, scopes: options.scope }),
      );
      if (options.json) printJson({ name: options.name, scopes: options.scope, key });
      else printLine(key);
    });
}

function userCommand(program: Command, root: string): void {
  program
    .command("user")
    .description("people who sign in")
    .command("add")
    .description("add a user; the password is read from ONEVOICE_PASSWORD")
    .requiredOption("--email <address>")
    .requiredOption("--name <name>")
    .addOption(
      new Option("--role <role>", "access role; may be repeated")
        .argParser(collect)
        .default([] as string[]),
    )
    .option("--person <id>", "the directory's person this user is")
    .exitOverride()
    .action(async (options: { email: string; name: string; role: string[]; person?: string }) => {
      const password = process.env["ONEVOICE_PASSWORD"] ?? "";
      await withCentre(root, (centre) =>
        centre.createUser({
          email: options.email,
          name: options.name,
          password,
          access: options.role,
          ...(options.person ? { personId: options.person } : {}),
        }),
      );
      printLine(`added ${options.email}`);
    });
}
