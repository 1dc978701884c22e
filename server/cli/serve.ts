import type { Command } from "commander";
import { readConfig } from "../config";
import { demoConfig, serveDemo, type Demo } from "../demo";
import { serve } from "../serve";
import { lengthOf, speedOf } from "./drill";
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

function tellOfDemo(demo: Demo): void {
  const { drill, url, password, accounts } = demo;
  const length = lengthOf(demo.length);
  printLine(`演练：${drill.name["zh-CN"]}。${drill.purpose["zh-CN"]}`);
  printLine(`DRILL: ${drill.name.en}. ${drill.purpose.en}`);
  printLine(
    `全程${length["zh-CN"]}，${String(demo.speed)} 倍速；约 20 秒后第十户来电，看板变红。一切数据均为演练，除 SMTP_URL 外不会呼叫任何人。`,
  );
  printLine(
    `It takes ${length.en} at ${String(demo.speed)} times the speed; the tenth household calls in about 20 s, and the board turns red. Everything is a drill; nobody is called, except by e-mail where SMTP_URL is set.`,
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
