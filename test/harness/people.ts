import type { DirectoryInput, EscalationStep } from "../../contract/directory";

const person = (id: string, name: string, duties: string[]) => ({
  id,
  name,
  language: "zh-CN" as const,
  access: [],
  duties,
  contacts: [{ kind: "email" as const, address: `${id}@example.com` }],
});

/** A developer with two estates: duty, backup, commander, two leaders, pr and legal, each with a mailbox. */
export function estateDeveloper(ladder: EscalationStep[]): DirectoryInput {
  return {
    organisation: { name: "霁栖置业", aliases: ["霁栖"], units: [] },
    outlets: [{ name: "沅浦晚报", domain: "paper.example", tier: 1, kind: "registered" }],
    projects: ["云栖府", "云汀府"],
    people: [
      person("duty", "夏知行", ["duty"]),
      person("backup", "温如玉", ["backup"]),
      person("commander", "雷岩", ["commander"]),
      person("leader-1", "方远山", ["leader"]),
      person("leader-2", "简宁", ["leader"]),
      person("pr", "苏禾", ["pr"]),
      person("legal", "严律", ["legal"]),
    ] as NonNullable<DirectoryInput["people"]>,
    escalation: { default: ladder },
  };
}

/** Everybody that a first level-1 page calls. */
export const LEVEL_1 = ["duty", "pr", "legal", "leader-1", "leader-2", "commander"];

/** The same problem, told by one household; each number is another one. */
export function household(number: number, project = "云栖府") {
  const problem =
    project === "云栖府"
      ? "地下车库顶板一直渗水，滴在车位上，报修之后没有人来处理。"
      : "电梯三天两头停运，老人上下楼困难，物业一直没有修好。";
  return {
    type: "complaint",
    id: `${project === "云栖府" ? "garage" : "lift"}-${String(number)}`,
    source: "hotline",
    channel: "hotline",
    text: `${problem}第${String(number)}次来电登记。`,
    complainant: { name: `业主${String(number)}`, phone: `1390000${String(1000 + number)}` },
    address: `${project}${String(number)}栋1单元${String(number)}01室`,
    project,
  };
}

/** Households `from` to `to`, both included. */
export function households(from: number, to: number, project?: string) {
  return Array.from({ length: to - from + 1 }, (_, index) => household(from + index, project));
}
