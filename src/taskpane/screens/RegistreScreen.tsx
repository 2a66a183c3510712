import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { champsManquants, type TableMapping } from "../../core/register/recognise";
import { useCatalogue, useController, usePaneState } from "../app/PaneContext";
import { AnomaliesList } from "../components/AnomaliesList";
import { Disclosure } from "../components/Disclosure";
import { Message } from "../components/Message";
import { RecognitionWarning } from "../components/RecognitionWarning";
import { useTextStyles } from "../components/textStyles";
import { typeset } from "../components/typography";
import type { Ouverture } from "../flows/openRegister";
import { actions, correspondanceTextes, lieuTextes, profilTextes, registreTextes, texteLignes } from "../textes";
import { ClasseurDisclosure } from "./classeur/ClasseurDisclosure";
import { ImportSection } from "./import/ImportSection";
import { ColumnsEditor } from "./registre/ColumnsEditor";
import { CorrectionsSection } from "./registre/CorrectionsSection";
import { CorrigerAnomalie } from "./registre/CorrigerAnomalie";
import { DecisionMessage } from "./registre/DecisionMessage";
import { FamillesSection } from "./registre/FamillesSection";
import { LieuForm } from "./registre/LieuForm";
import { ProfilForm } from "./registre/ProfilForm";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  place: { display: "block" },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** What the pane read in the workbook, how a person corrects it, and what a person should look at in it. */
export function RegistreScreen() {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const { ouverture, controle, operation } = usePaneState();
  if (!ouverture) return null;
  return (
    <section className={text.column}>
      <div className={text.tight}>
        <div className={styles.head}>
          <h2 className={text.title}>{registreTextes.titre}</h2>
          <Button size="small" appearance="subtle" disabledFocusable={operation !== null} onClick={() => void controller.open()}>{registreTextes.relire}</Button>
        </div>
        <DecisionMessage />
        <Tables ouverture={ouverture} />
        <ClasseurDisclosure />
        <ImportSection />
      </div>
      <FamillesSection />
      <CorrectionsSection />
      <div className={text.tight}>
        <div className={styles.head}>
          <h2 className={text.title}>{registreTextes.anomalies}</h2>
          <Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.checkRegister()}>{actions.controler}</Button>
        </div>
        {controle ? (
          <>
            <p className={text.small}>{registreTextes.etendue[controle.etendue]}</p>
            <AnomaliesList controle={controle} onOpen={(selection) => void controller.select(selection)} remedy={(code) => <CorrigerAnomalie code={code} />} />
          </>
        ) : <p className={text.small}>{registreTextes.pasControle}</p>}
      </div>
    </section>
  );
}

function Tables({ ouverture }: { readonly ouverture: Ouverture }) {
  const text = useTextStyles();
  const { referentiel } = useCatalogue();
  const { controle, tableVisee } = usePaneState();
  const { recognition, correspondance, survey } = ouverture;
  const { tables, ecartes, incompletes, avis } = recognition;
  const libelle = (table: string) => referentiel.get(table)?.libelle ?? table;
  const unread = avis.find((one) => one.genre === "correspondance");
  return (
    <>
      {unread && <Message intent="warning">{typeset(correspondanceTextes.illisible(unread.problem.cle, unread.problem.message))}</Message>}
      {!incompletes.some(({ table }) => table === "marches") && <RecognitionWarning recognition={recognition} />}
      {/* One list, so that a table stays open when its last field is given. */}
      {[...incompletes, ...tables].map((mapping) => {
        const read = tables.includes(mapping);
        return (
          <Disclosure key={keyOf(mapping)} level={3} initiallyOpen={!read || mapping.table === tableVisee} summary={<Summary mapping={mapping} state={read ? texteLignes(controle?.lignes.get(mapping.table) ?? mapping.rowCount) : correspondanceTextes.aCompleter} />}>
            {!read && <Manquants mapping={mapping} lue={tables.find(({ table }) => table === mapping.table)?.sheet ?? null} />}
            <ColumnsEditor mapping={mapping} ouverture={ouverture} />
          </Disclosure>
        );
      })}
      {ecartes.map(({ table, sheet, tableName }) => <p key={`${sheet}${table}${tableName}`} className={text.small}>{registreTextes.ecartees(libelle(table), sheet)}</p>)}
      <Disclosure level={3} initiallyOpen={!tables.some(({ table }) => table === "marches") && incompletes.length === 0} summary={lieuTextes.titre}><LieuForm survey={survey} /></Disclosure>
      <Disclosure level={3} summary={profilTextes.titre}><ProfilForm correspondance={correspondance} /></Disclosure>
    </>
  );
}

function keyOf({ table, sheet, tableName, headerRow }: TableMapping): string {
  return JSON.stringify([table, sheet, tableName, headerRow]);
}

function Summary({ mapping, state }: { readonly mapping: TableMapping; readonly state: string }) {
  const text = useTextStyles();
  const styles = useStyles();
  const { referentiel } = useCatalogue();
  return (
    <>
      <span className={styles.name}>{referentiel.get(mapping.table)?.libelle ?? mapping.table},</span> {state}
      <span className={mergeClasses(text.small, styles.place)}>{registreTextes.lieu(mapping.sheet, mapping.tableName, mapping.headerRow + 1)}</span>
    </>
  );
}

/** What a place that a person named still lacks to be the table. */
function Manquants({ mapping, lue }: { readonly mapping: TableMapping; readonly lue: string | null }) {
  const { referentiel } = useCatalogue();
  const definition = referentiel.get(mapping.table);
  if (!definition) return null;
  // A place may lack nothing: another table, better served there, has it.
  const missing = champsManquants(mapping, definition).map((id) => definition.champs.find((champ) => champ.id === id)?.libelle ?? id);
  if (missing.length === 0) return null;
  return <Message intent="info">{typeset(`${correspondanceTextes.manquants(missing)}${lue === null ? "" : ` ${correspondanceTextes.lueAilleurs(lue)}`}`)}</Message>;
}
