import { referentiel, schemas } from "../../catalogue";
import { createTableFunctions } from "./tables";

/** The functions on a whole table, with the schemes and the tables that the add-in ships. */
export const tableFunctions = createTableFunctions([...schemas.values()], referentiel);
