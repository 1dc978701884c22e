import type { TFunction } from "i18next";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { Duration, EventRule, Rule } from "../../../contract/policy";

/** A sentence with its parameters underlined: they stand between ⟨ and ⟩. */
export function Sentence({ text }: { text: string }) {
  return (
    <p className="sentence">
      {text.split(/(⟨[^⟩]*⟩)/u).map((part, index) => (
        <Fragment key={index}>{part.startsWith("⟨") ? <u>{part.slice(1, -1)}</u> : part}</Fragment>
      ))}
    </p>
  );
}

/** A rule in one sentence, made from its own parameters, so that words and numbers never part. */
export function RuleSentence({ rule }: { rule: Rule }) {
  const { t } = useTranslation();
  return <Sentence text={sentenceOf(rule, t)} />;
}

function sentenceOf(rule: Rule, t: TFunction): string {
  switch (rule.kind) {
    case "group":
      return [
        rule.windowMonths === null
          ? t("policy.rule.group", { n: rule.threshold, unit: t(`policy.unit.${rule.unit}`) })
          : t("policy.rule.groupWindow", {
              n: rule.threshold,
              unit: t(`policy.unit.${rule.unit}`),
              months: rule.windowMonths,
            }),
        rule.litigation === "irrelevant" ? "" : t(`policy.rule.litigation.${rule.litigation}`),
        rule.reach === "possible" ? t("policy.rule.possibleOnly") : "",
      ].join("");
    case "media":
      return t("policy.rule.media", { n: rule.selfMediaOrigins });
    case "threat":
      return (
        t("policy.rule.threat", {
          threats: rule.threats.map((one) => t(`policy.threat.${one}`)).join(t("list.separator")),
          grade: rule.minimumGrade,
        }) + (rule.publications ? t("policy.rule.orPublication") : "")
      );
    case "joint": {
      const unit = t(`policy.unit.${rule.unit}`);
      return rule.below === null
        ? t("policy.rule.joint", { n: rule.threshold, unit })
        : t("policy.rule.jointBelow", { n: rule.threshold, unit, below: rule.below });
    }
    case "overdue":
      return t("policy.rule.overdue", {
        months: rule.months,
        days: rule.warnDays.join(t("list.separator")),
      });
    case "recurrence":
      return t("policy.rule.recurrence", { n: rule.threshold });
    case "help":
      return t("policy.rule.help");
  }
}

/** What a reported event does, step by step. */
export function stepsOf(rule: EventRule, t: TFunction): string {
  if (rule.as) return t("policy.asPress");
  const steps = rule.steps.map((step) =>
    rule.measure
      ? t("policy.step", {
          n: step.atLeast,
          of: t(`policy.measure.${rule.measure}`),
          level: t(`level.${step.level}`),
        })
      : t(`level.${step.level}`),
  );
  const all = steps.join(t("list.separator")) || t("policy.noLevel");
  return rule.possibleAsReported ? t("policy.possibleAsReported", { steps: all }) : all;
}

/** "60 分", "24 时", "3 个工作日". */
export function durationWords(duration: Duration | null, t: TFunction): string {
  if (!duration) return t("policy.none");
  if ("workingDays" in duration) return t("policy.workingDays", { n: duration.workingDays });
  return duration.minutes % 60 === 0
    ? t("policy.hours", { n: duration.minutes / 60 })
    : t("time.minutes", { n: duration.minutes });
}
