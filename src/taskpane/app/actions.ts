import type { ArretAction } from "./slices/arret";
import type { ChoixAction } from "./slices/choix";
import type { ConformiteAction } from "./slices/conformite";
import type { CorrectionsAction } from "./slices/corrections";
import type { FigerAction } from "./slices/figer";
import type { FonctionsAction } from "./slices/fonctions";
import type { FrameAction } from "./slices/pane";
import type { RegistreAction } from "./slices/registre";
import type { RemplissageAction } from "./slices/remplissage";
import type { SchemaAction } from "./slices/schema";

/** Everything that may happen to the pane. */
export type Action = FrameAction | ChoixAction | RegistreAction | CorrectionsAction | ConformiteAction | SchemaAction | RemplissageAction | ArretAction | FigerAction | FonctionsAction;
