import type { PersonView } from "../../../contract/api";
import type { TaskView } from "../../../contract/response";

/** What a line of the checklist is shown with. */
export interface LineProps {
  task: TaskView;
  people: readonly PersonView[];
  zone: string;
  you: string | null;
  current: boolean;
  open: boolean;
  onOpen: (on: boolean) => void;
}
