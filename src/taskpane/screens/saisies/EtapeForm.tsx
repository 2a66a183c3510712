import { makeStyles, tokens } from "@fluentui/react-components";
import { findChamp } from "../../../core/register/champ";
import { problemeEtape, texteEtape, type Brouillon } from "../../../core/saisies/brouillon";
import { TABLE_SUIVI } from "../../../core/saisies/classeur";
import type { Etape } from "../../../core/saisies/formulaire";
import { CHAMPS_ETAPE, type ChampEtape } from "../../../core/saisies/lignes";
import { useCatalogue, useDispatch } from "../../app/PaneContext";
import type { LectureSaisies } from "../../flows/saisies";
import { champsEtape, saisiesTextes as textes, texteProblemeEtape } from "../../textes";
import { ChampSaisie } from "./ChampSaisie";
import { LignesLiens } from "./LignesLiens";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  whole: { gridColumn: "1 / -1", minWidth: 0 },
  place: { gridColumn: "1 / -1", fontSize: tokens.fontSizeBase200 },
});

const COURTS: ReadonlySet<ChampEtape> = new Set(["etat", "pilote", "echeance", "dateRealisation"]);

interface EtapeFormProps {
  readonly etape: Etape;
  /** What the step is called, for who doesn't see its heading. */
  readonly nom: string;
  readonly saisies: LectureSaisies;
  readonly brouillon: Brouillon;
  readonly cle: string;
  readonly insist: boolean;
}

/** Where an action, or one of its sous-actions, stands: who leads it, when it is due, what proves it. */
export function EtapeForm({ etape, nom, saisies, brouillon, cle, insist }: EtapeFormProps) {
  const styles = useStyles();
  const dispatch = useDispatch();
  const { referentiel } = useCatalogue();
  const etat = findChamp(referentiel, TABLE_SUIVI, "etat");
  const missing = saisies.formulaires.sansColonne.suiviActions;
  return (
    <div className={styles.fields}>
      {CHAMPS_ETAPE.filter((champ) => !missing.includes(champ)).map((champ) => {
        const value = texteEtape(etape, champ, brouillon);
        const problem = problemeEtape(etape, champ, brouillon, etat);
        const locked = etape.ligne?.formules.includes(champ) ?? false;
        const date = champ === "echeance" || champ === "dateRealisation";
        return (
          <div key={champ} className={COURTS.has(champ) ? undefined : styles.whole}>
            <ChampSaisie
              label={champsEtape[champ]} name={`${champsEtape[champ]}, ${nom}`} value={value} insist={insist} disabled={locked} hint={locked ? textes.formule : null} placeholder={date ? textes.exemple.date : undefined}
              choices={champ === "etat" && etat ? choices(etat.valeurs.map(({ valeur }) => valeur), value) : undefined} problem={problem === null ? null : texteProblemeEtape[problem]}
              onChange={(texte) => dispatch({ type: "etapeTyped", brouillon: cle, cle: etape.cle, champ, texte })}
            />
          </div>
        );
      })}
      {etape.ligne && <div className={styles.place}><LignesLiens saisies={saisies} feuille={etape.ligne.feuille} lignes={[etape.ligne.ligne]} /></div>}
    </div>
  );
}

/** The states of the catalogue; what the cell says otherwise is shown as it is. */
function choices(states: readonly string[], shown: string) {
  return ["", ...states, ...(shown === "" || states.includes(shown) ? [] : [shown])].map((value) => ({ value, label: value === "" ? textes.nonRenseigne : value }));
}
