import type { components } from "./schema";

type Schemas = components["schemas"];

/** The records of the API under the names they have here; parts of a record are named by where they stand in it. */
export type Status = Schemas["StatusView"];
export type Heading = Status["headings"][number];
export type Item = Heading["items"][number];
export type Assigned = Item["assignments"][number];
export type AssignmentState = Assigned["state"];
export type Category = Assigned["category"];
export type OwnAssessment = Schemas["AssessmentListView"]["assessments"][number];
export type MyItem = Schemas["MyItemsView"]["items"][number];
export type Template = Schemas["TemplateListView"]["templates"][number];
export type Me = Schemas["MeView"];
export type OpenedItem = Schemas["OpenedItemView"];
export type ServerDraft = NonNullable<OpenedItem["draft"]>;
export type Contribution = Schemas["ContributionListView"]["contributions"][number];
export type Marking = Contribution["marking"];
export type Receipt = Schemas["ReceiptView"];
export type SectionReceipt = Schemas["SectionReceiptView"];
