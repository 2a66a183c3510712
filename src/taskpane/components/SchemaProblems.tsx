import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SchemaProblem } from "../../core/scheme/readSchema";
import type { RowSelection } from "../host";
import { schemaTextes } from "../textes";
import { PagedList } from "./PagedList";
import { placeNameOfProblem, placeOfProblem } from "./places";
import { useTextStyles } from "./textStyles";
import { typeset } from "./typography";

const PAGE_SIZE = 25;
const useStyles = makeStyles({ item: { padding: `${tokens.spacingVerticalXXS} 0` }, link: { fontSize: "inherit" } });

/** What keeps the workbook's scheme from being read, cell by cell; each opens its cell. */
export function SchemaProblems({ problems, onOpen }: { readonly problems: readonly SchemaProblem[]; readonly onOpen: (selection: RowSelection) => void }) {
  const text = useTextStyles();
  const styles = useStyles();
  const title = schemaTextes.illisible(problems.length);
  return (
    <section className={text.tight}>
      <h3 className={text.section}>{title}</h3>
      <p className={text.small}>{schemaTextes.illisibleAide}</p>
      <PagedList items={problems} pageSize={PAGE_SIZE} label={title}>
        {(page, first) => (
          <ul className={text.list}>
            {page.map((problem, index) => {
              const place = placeNameOfProblem(problem);
              return (
                <li key={first + index} className={styles.item}>
                  <Link as="button" className={styles.link} aria-label={schemaTextes.ouvrirLieu(place)} onClick={() => onOpen(placeOfProblem(problem))}>{place}</Link>
                  <p className={text.small}>{typeset(problem.message)}</p>
                </li>
              );
            })}
          </ul>
        )}
      </PagedList>
    </section>
  );
}
