/// What no rule looks at, by area: an auditor has to know it as well as what is tested.
struct NotChecked: Sendable {
  let area: String
  let points: [String]

  static let all: [NotChecked] = [
    NotChecked(
      area: "Truth of the records",
      points: [
        "Whether what was written happened. Records are compared with promises and with each other.",
        "When a record was written, beyond what version control shows where it is asked. Dates are the author’s.",
        "Whether a person named did what the record says, or agreed to it.",
      ]),
    NotChecked(
      area: "Completeness",
      points: [
        "Whether the tool that exported a register knew of every incident, and whether its export was left unedited.",
        "Alerts and events that were dismissed before an incident was opened.",
        "Systems without a playbook in this content, and controls that other companies run.",
      ]),
    NotChecked(
      area: "Playbooks",
      points: [
        "Whether the promised times are short enough, and the steps sound ones.",
        "Whether staff know the playbook and can reach it at night.",
        "Times and duties that are written in a way no rule reads: each is shown as undetermined, or not at all.",
      ]),
    NotChecked(
      area: "Incidents and post-mortems",
      points: [
        "Whether the severity is the right one, and the root cause the true one.",
        "Whether data was exposed. Only that somebody decided it, who, when, and on what ground.",
        "Whether a notice met the law of each country: only the hours, the recipient and the reasons that were recorded.",
      ]),
    NotChecked(
      area: "Actions and changes",
      points: [
        "Whether the proof behind a link shows what it is said to show. Links to other sites are never opened.",
        "Whether a change was reviewed and tested: only that the record names it.",
        "Whether an action that is done has worked.",
      ]),
    NotChecked(
      area: "Drills",
      points: [
        "Whether a scenario is likely, or grave enough.",
        "Whether the people who took part were surprised by it.",
      ]),
    NotChecked(
      area: "Evidence files",
      points: [
        "What files other than markdown show. They are listed with their digest, searched for secrets where they are text, and not interpreted, but for exports and lists of holidays.",
        "Whether a screenshot is genuine.",
      ]),
    NotChecked(
      area: "The conclusion",
      points: [
        "Whether a control is suitably designed and worked throughout the period. That is for a person to conclude."
      ]),
  ]
}
