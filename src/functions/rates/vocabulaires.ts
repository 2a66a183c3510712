import { referentiel } from "../../catalogue";
import { findChamp } from "../../core/register/champ";
import { vocabulary, type Vocabulary } from "../../core/register/vocabulary";

/** The words of a field of the table Marchés, as the catalogue has them. */
function motsDe(champ: string): Vocabulary {
  return vocabulary(findChamp(referentiel, "marches", champ)?.valeurs ?? []);
}

/** Whom a marché may be reserved to, and « Aucun ». */
export const DESTINATAIRES = motsDe("reserveA");
/** Sizes of a titulaire. */
export const TAILLES = motsDe("titulaireTaille");
