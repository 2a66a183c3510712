import type { ArretAction } from "./slices/arret";
import type { ChoixAction } from "./slices/choix";
import type { ClasseurAction } from "./slices/classeur";
import type { ConformiteAction } from "./slices/conformite";
import type { CorrectionsAction } from "./slices/corrections";
import type { DetailAction } from "./slices/detail";
import type { FamillesAction } from "./slices/familles";
import type { FicheAction } from "./slices/fiche";
import type { FigerAction } from "./slices/figer";
import type { FonctionsAction } from "./slices/fonctions";
import type { FrameAction } from "./slices/pane";
import type { ImportationAction } from "./slices/importation";
import type { RecensementAction } from "./slices/recensement";
import type { RegistreAction } from "./slices/registre";
import type { RemplissageAction } from "./slices/remplissage";
import type { SaisiesAction } from "./slices/saisies";
import type { SchemaAction } from "./slices/schema";

/** Everything that may happen to the pane. */
export type Action = FrameAction | ChoixAction | ClasseurAction | RegistreAction | CorrectionsAction | ImportationAction | ConformiteAction | DetailAction | SaisiesAction | SchemaAction | RemplissageAction | ArretAction | FigerAction | FicheAction | RecensementAction | FamillesAction | FonctionsAction;
