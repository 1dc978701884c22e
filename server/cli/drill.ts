import { type Command, InvalidArgumentError } from "commander";
import { MAX_DRILL_SPEED, type DrillRunView } from "../../contract/drill";
import { readDrill } from "../compose";
import { withRunningCentre } from "./centre";
import { CommandFailed } from "./command-failed";
import { printJson, printLine } from "./print";

/** `onevoice drill`: plays a drill in the running centre and comes back at once; the centre plays on. */
export function drillCommand(program: Command): void {
  program
    .command("drill <file>")
    .description(
      "play a drill (*.drill.yaml) in the running centre: every row and page is marked, the people on duty are called / 在运行中的中心演练",
    )
    .option("--speed <times>", "how many times faster than written; 1 as written", speedOf)
    .option("--json", "print one JSON document")
    .action(async (file: string, options: { speed?: number; json?: boolean }) => {
      const drill = read(file);
      const run = await withRunningCentre((centre) =>
        centre.playDrill({
          drill,
          ...(options.speed === undefined ? {} : { speed: options.speed }),
        }),
      );
      if (options.json) printJson(run);
      else for (const line of told(run)) printLine(line);
    });
}

/** A speed as the command line gives it. */
export function speedOf(text: string): number {
  const speed = Number(text);
  if (speed >= 1 && speed <= MAX_DRILL_SPEED) return speed;
  throw new InvalidArgumentError(`expected a number from 1 to ${String(MAX_DRILL_SPEED)}`);
}

/** A length as people say it: `about 5 min 40 s`. */
export function lengthOf(ms: number): { "zh-CN": string; en: string } {
  const seconds = Math.round(ms / 1_000);
  const [minutes, rest] = [String(Math.floor(seconds / 60)), String(seconds % 60)];
  return { "zh-CN": `约 ${minutes} 分 ${rest} 秒`, en: `about ${minutes} min ${rest} s` };
}

function read(file: string) {
  try {
    return readDrill(file);
  } catch (error) {
    if (error instanceof Error && "code" in error)
      throw new CommandFailed(`${file}: cannot be read`);
    throw error;
  }
}

function told(run: DrillRunView): string[] {
  const length = lengthOf(Date.parse(run.plannedEnd) - Date.parse(run.startedAt));
  const steps = String(run.steps);
  return [
    `演练 ${run.id} 已开始：${run.name["zh-CN"]}，${steps} 步，${length["zh-CN"]}。值守人员会收到标有“演练”的寻呼。`,
    `Drill ${run.id} has begun: ${run.name.en}, ${steps} steps, ${length.en}. People on duty are paged, marked as a drill.`,
    `停止 / stop: DELETE /api/v1/drills/${run.id}`,
  ];
}
