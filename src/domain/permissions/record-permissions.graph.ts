import type { Principal, Role } from "../../platform/auth/principal";
import type { Answer, FieldMapping } from "../../platform/read/compiler";
import { reshape } from "../../platform/read/mapping";
import type { RecordType } from "../records/fields";
import { BY_ITS_ACCUSERS, permissionsUpon } from "./record-permissions";

/** Follows from who asks; under `knownAt` it is as for nobody, since what was known is not changed. */
export function viewerCan(type: RecordType): FieldMapping {
  return ({ compiler, on, selection }) => {
    const shape = reshape(compiler, selection);
    const isOfAccusers = compiler
      .children(selection, compiler.objectType(selection))
      .some(({ field }) => BY_ITS_ACCUSERS.includes(field.name));
    const parameter = compiler.knownAt ? undefined : compiler.roleOfViewer();
    return {
      cypher: isOfAccusers ? `${on}.unnamedAccuser IS NULL` : "null",
      decode: (hasNamedAccusers, answer) => {
        const login = parameter === undefined ? undefined : loginIn(answer, parameter);
        return shape(permissionsUpon(type, login, { hasNamedAccusers: hasNamedAccusers !== false }), answer);
      },
    };
  };
}

function loginIn({ parameters }: Answer, role: string): Pick<Principal, "role"> | undefined {
  const found = parameters[role];
  return typeof found === "string" ? { role: found as Role } : undefined;
}
