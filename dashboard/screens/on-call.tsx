import { useState } from "react";
import { useTranslation } from "react-i18next";
import { peopleIn, type DirectoryPerson, type DirectoryView } from "../features/on-call/directory";
import { Outlets } from "../features/on-call/outlets";
import { People } from "../features/on-call/people";
import { PersonForm } from "../features/on-call/person-form";
import { ByDuty, Ladder } from "../features/on-call/who-answers";
import { useMay } from "../lib/session";
import { useAnswer } from "../lib/use-answer";
import { Shown } from "../ui/states";
import { Themed } from "../ui/themed";
import "../ui/desk.css";

/** Who answers now, in which order, how they are reached, and where nobody is. */
export function Screen() {
  const { t } = useTranslation();
  const answer = useAnswer<DirectoryView>("/directory", { events: ["directory."] });
  return (
    <Themed>
      <h1 className="spoken">{t("nav.onCall")}</h1>
      <Shown of={answer} what={t("nav.onCall")}>
        {(directory) => <Body directory={directory} />}
      </Shown>
    </Themed>
  );
}

function Body({ directory }: { directory: DirectoryView }) {
  const mayEdit = useMay("directory.apply");
  const [edited, setEdited] = useState<{ person: DirectoryPerson | null } | null>(null);
  const people = peopleIn(directory);
  return (
    <>
      <div className="three">
        <Ladder people={people} steps={directory.escalation["default"] ?? []} />
        <ByDuty people={people} />
        <Outlets outlets={directory.outlets} mayEdit={mayEdit} />
      </div>
      <People people={people} onEdit={mayEdit ? (person) => setEdited({ person }) : null} />
      {edited ? (
        <PersonForm
          person={edited.person}
          units={directory.organisation.units}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  );
}
