import type { Command } from "commander";
import { readConfig } from "../config";
import { serve } from "../serve";
import { printLine } from "./print";

/** A clean end takes at most this long; then the process ends all the same. */
const END_WITHIN_MS = 9_000;

/** `onevoice serve`: runs the centre until it is told to end. */
export function serveCommand(program: Command, root: string): void {
  program
    .command("serve", { isDefault: true })
    .description(
      "run the centre: API, dashboard, worker (settings come from the environment, see README)",
    )
    .action(async () => {
      const running = await serve(readConfig(process.env), root);
      const { config, deps } = running.centre;
      printLine(
        `OneVoice 一声 · ${running.url || "worker"} · ${deps.store.engine} · ${deps.pack.id} ${deps.pack.version} · ${config.TIMEZONE}`,
      );
      if (running.setupUrl)
        printLine(`First administrator, once / 首个管理员（一次有效）: ${running.setupUrl}`);
      if (!config.SMTP_URL)
        printLine(
          "SMTP_URL is not set: pages to e-mail contacts will fail, loudly / 未设置 SMTP_URL,邮件寻呼会失败并告警",
        );
      await untilToldToEnd();
      setTimeout(() => process.exit(1), END_WITHIN_MS).unref();
      await running.stop();
    });
}

function untilToldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGTERM", () => {
      resolve();
    });
    process.once("SIGINT", () => {
      resolve();
    });
  });
}
