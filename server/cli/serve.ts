import { InvalidArgumentError, type Command } from "commander";
import { readConfig } from "../config";
import { demoConfig, serveDemo, type Demo } from "../demo";
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
    .option(
      "--demo",
      "a seeded organisation and a drill that plays, accelerated / 演示:预置组织与加速演练",
    )
    .option("--speed <times>", "with --demo: how many times faster than written", speedOf)
    .action(async (options: { demo?: boolean; speed?: number }) => {
      const settings = readConfig(process.env);
      const demo = options.demo
        ? await serveDemo(
            demoConfig(settings, { dataDir: process.env["DATA_DIR"] }),
            root,
            options.speed === undefined ? {} : { speed: options.speed },
          )
        : null;
      const running = demo ?? (await serve(settings, root));
      const { config, deps } = running.centre;
      printLine(
        `OneVoice 一声 · ${running.url || "worker"} · ${deps.store.engine} · ${deps.pack.id} ${deps.pack.version} · ${config.TIMEZONE}`,
      );
      if (running.setupUrl)
        printLine(`First administrator, once / 首个管理员（一次有效）: ${running.setupUrl}`);
      if (demo) tellOfDemo(demo);
      else if (!config.SMTP_URL)
        printLine(
          "SMTP_URL is not set: pages to e-mail contacts will fail, loudly / 未设置 SMTP_URL,邮件寻呼会失败并告警",
        );
      await untilToldToEnd();
      setTimeout(() => process.exit(1), END_WITHIN_MS).unref();
      await running.stop();
    });
}

function speedOf(text: string): number {
  const speed = Number(text);
  if (speed >= 1 && speed <= 100_000) return speed;
  throw new InvalidArgumentError("expected a number from 1 to 100000");
}

function tellOfDemo({ drill, url, password, accounts }: Demo): void {
  printLine(`演练 / DRILL · ${drill.name["zh-CN"]} / ${drill.name.en}`);
  printLine(`${drill.purpose["zh-CN"]} / ${drill.purpose.en}`);
  printLine(
    "一切数据均为演练，不会呼叫任何人 / Every row is a drill; nobody is called but by SMTP_URL",
  );
  printLine(`登录 / Sign in: ${url} · 密码 / password: ${password}`);
  for (const one of accounts) printLine(`  ${one.email} · ${one.name} · ${one.access.join(", ")}`);
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
