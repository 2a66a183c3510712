import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { lieuOf, placesOf, type Place } from "../../../core/register/places";
import type { WorkbookSurvey } from "../../../core/register/survey";
import { useCatalogue, useController, usePaneState } from "../../app/PaneContext";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { lieuTextes as textes } from "../../textes";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", alignItems: "center", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  select: { minWidth: 0 },
});

const SHOWN = 5;
const LONGEST = 90;

/** Says where the headers of a table are: for a sheet whose headers are nobody's, and for the wrong sheet. */
export function LieuForm({ survey }: { readonly survey: WorkbookSurvey }) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const { operation } = usePaneState();
  const { referentiel } = useCatalogue();
  const id = useId();
  const [table, setTable] = useState("marches");
  const [wanted, setSheet] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const sheets = survey.sheets.map((sheet) => ({ name: sheet.name, visible: sheet.visible, places: placesOf(sheet).filter(hasHeaders) })).filter(({ places }) => places.length > 0);
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ visible }) => visible) ?? sheets[0];
  if (!sheet) return <p className={text.small}>{textes.vide}</p>;
  const place = sheet.places.find((one) => keyOf(one) === chosen) ?? likeliest(sheet.places);
  return (
    <div className={text.tight}>
      <p className={text.small}>{typeset(textes.aide)}</p>
      <form
        className={styles.form} aria-label={textes.titre}
        onSubmit={(event) => {
          event.preventDefault();
          if (!operation) void controller.decideRegister({ genre: "lieu", table, lieu: lieuOf(place) });
        }}
      >
        <label className={styles.label} htmlFor={`${id}table`}>{textes.table}</label>
        <Select id={`${id}table`} className={styles.select} size="small" value={table} onChange={(_, { value }) => setTable(value)}>
          {[...referentiel.values()].map((one) => <option key={one.id} value={one.id}>{one.libelle}</option>)}
        </Select>
        <label className={styles.label} htmlFor={`${id}feuille`}>{textes.feuille}</label>
        <Select id={`${id}feuille`} className={styles.select} size="small" value={sheet.name} onChange={(_, { value }) => setSheet(value)}>
          {sheets.map(({ name }) => <option key={name} value={name}>{name}</option>)}
        </Select>
        <label className={styles.label} htmlFor={`${id}entetes`}>{textes.entetes}</label>
        <Select id={`${id}entetes`} className={styles.select} size="small" value={keyOf(place)} onChange={(_, { value }) => setChosen(value)}>
          {sheet.places.map((one) => <option key={keyOf(one)} value={keyOf(one)}>{nameOf(one)}</option>)}
        </Select>
        <span />
        <div><Button type="submit" size="small" disabledFocusable={operation !== null}>{textes.choisir}</Button></div>
      </form>
    </div>
  );
}

function hasHeaders({ headers }: Place): boolean {
  return headers.some((header) => header.trim() !== "");
}

function keyOf({ sheet, tableName, headerRow }: Place): string {
  return JSON.stringify([sheet, tableName, headerRow]);
}

/** A header row is the first one with most words. */
function likeliest(places: readonly Place[]): Place {
  const words = ({ headers }: Place) => headers.filter((header) => /\p{L}/u.test(header)).length;
  return places.reduce((best, place) => (words(place) > words(best) ? place : best));
}

function nameOf({ tableName, headerRow, headers }: Place): string {
  const filled = headers.filter((header) => header.trim() !== "");
  const shown = `${filled.slice(0, SHOWN).join(", ").slice(0, LONGEST)}${filled.length > SHOWN ? "…" : ""}`;
  return tableName === null ? textes.ligne(headerRow + 1, shown) : textes.tableau(tableName, shown);
}
