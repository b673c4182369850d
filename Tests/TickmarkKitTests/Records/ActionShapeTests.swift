import Testing

@testable import TickmarkKit

private func actions(_ body: String, type: String = "post-mortem") -> [String] {
  let text = "---\ntype: \(type)\n---\n# Queue stalled\n\n" + body
  return Inspection(SourceFile(path: "report.md", text: text)).actionItems.map { item in
    [item.text, item.owner?.value ?? "-", item.due?.value ?? "-", item.status?.value ?? "-"]
      .joined(separator: " | ")
  }
}

@Suite struct ActionShapeTests {
  @Test func listsThatNameOwnersInManyWays() {
    let read = actions(
      """
      ## Action items

      - [ ] Add an alert — Dana Reyes — 2026-04-02
      - [x] [OPS-12] Raise the limit (owner: sam, due: Friday)
      - Fix the guide
        - **Owner:** Pat
        - **Due:** 2026-05-01
      """)
    #expect(
      read == [
        "Add an alert | Dana Reyes | 2026-04-02 | open",
        "[OPS-12] Raise the limit | sam | Friday | done",
        "Fix the guide | Pat | 2026-05-01 | -",
      ])
  }

  @Test func tablesWithOtherHeaders() {
    let read = actions(
      """
      ## Corrective and preventative measures

      | Type | Task | DRI | ETA | Done |
      |---|---|---|---|---|
      | Prevent | Add an index | [Name] | TBD | yes |

      ## Acciones correctivas

      | Acción | Responsable | Plazo | Estado |
      |---|---|---|---|
      | Medir la cola | Ana | 2026-04-02 | abierta |
      """)
    #expect(
      read == [
        "Add an index | [Name] | TBD | yes", "Medir la cola | Ana | 2026-04-02 | abierta",
      ])
  }

  @Test func aPlaybooksStepsAreNobodysTasks() {
    #expect(
      actions("## Follow-up actions\n\n- Write the report\n- Tell the team\n", type: "playbook")
        == [])
  }

  @Test func lessonsBelowActionsAreNoTasks() {
    #expect(
      actions("## Action items\n\n### What went wrong\n\n- No alert\n\n### Process\n\n- Add one\n")
        == ["Add one | - | - | -"])
  }

  @Test func lessonsAreNoTasks() {
    #expect(actions("## Lessons learned\n\n- We should test restores\n") == [])
  }
}
