import { Checkbox } from "@fluentui/react-components";
import type { OptionsImport } from "../../../core/register/importation/planAjout";
import type { ResumeModifications } from "../../../core/register/importation/resume";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { importTextes as textes } from "../../textes";

interface ModificationsProps {
  readonly resume: ResumeModifications;
  readonly options: OptionsImport;
  readonly onChange: (options: Partial<OptionsImport>) => void;
}

/** What the modifications of the marchés would change: applied only when asked, the amount on its own. */
export function Modifications({ resume, options, onChange }: ModificationsProps) {
  const text = useTextStyles();
  if (resume.marches === 0) return null;
  return (
    <section className={text.tight}>
      <h5 className={text.section}>{typeset(textes.modificationsTitre(resume.marches))}</h5>
      <p className={text.small}>{textes.modificationsAide}</p>
      <Checkbox label={textes.modifications(resume)} checked={options.modifications} onChange={(_event, { checked }) => onChange({ modifications: checked === true })} />
      {options.modifications && (
        <>
          <Checkbox label={textes.montants(resume)} checked={options.montants} onChange={(_event, { checked }) => onChange({ montants: checked === true })} />
          {options.montants && <p className={text.small}>{typeset(textes.montantsAide)}</p>}
          {options.montants && resume.douteux > 0 && <p className={text.small}>{typeset(textes.douteux(resume.douteux))}</p>}
        </>
      )}
    </section>
  );
}
