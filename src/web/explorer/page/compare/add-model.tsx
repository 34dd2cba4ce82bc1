import { ModelForm } from "../../part/model-form.tsx";
import { useParams } from "../../part/use-params.ts";

/** Adds a model to the comparison; nothing once it is full. */
export function AddModel({ slugs }: { readonly slugs: readonly string[] }) {
  const setParams = useParams();
  if (slugs.length === 4) return null;
  return <ModelForm label="Add a model" action="Add" onFind={(slug) => setParams({ m: [...slugs, slug].join(",") })} />;
}
