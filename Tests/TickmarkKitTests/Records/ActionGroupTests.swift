import Testing

@testable import TickmarkKit

private func inspect(_ text: String, path: String = "report.md") -> [String] {
  Inspection(SourceFile(path: path, text: text)).actionItems.map { item in
    [item.text, item.owner?.value ?? "-", item.state.rawValue].joined(separator: " | ")
  }
}

private func actions(_ body: String) -> [String] {
  inspect("---\ntype: post-mortem\n---\n# Queue stalled\n\n" + body)
}

@Suite struct ActionGroupTests {
  @Test func aGroupsLabelSaysHowItsItemsStand() {
    let read = actions(
      """
      ## Action items

      **Already done:**

      - Raise the limit
      - [ ] Tell the team

      **À faire (plus tard) :**

      - Write the guide

      ### Completed items

      - Restart the queue

      ### Long term

      - Buy a disk
      """)
    #expect(
      read == [
        "Raise the limit | - | done", "Tell the team | - | open", "Write the guide | - | open",
        "Restart the queue | - | done", "Buy a disk | - | open",
      ])
  }

  @Test func aNestedGroupEndsWithItsList() {
    let read = actions(
      "## Action items\n\n- **Done**\n  - Raise the limit\n- **Alerts**\n  - Add one\n")
    #expect(read == ["Raise the limit | - | done", "Add one | - | open"])
  }

  @Test func whatWasTakenAtOnceIsNoTask() {
    #expect(actions("## Corrective actions taken\n\n- Restart the queue\n").isEmpty)
    #expect(actions("## Acciones correctivas aplicadas\n\n- Reiniciar la cola\n").isEmpty)
    #expect(actions("## Acciones correctivas de este mes\n\n- Probar la cola\n").count == 1)
  }
}

@Suite struct ActionColumnTests {
  @Test func actionsOfWhichSomeArePendingAreTasksUnderAnyHeading() {
    let table = """
      ## Systemic changes

      | Action | Prevents | Status |
      |---|---|---|
      | Check the lock first | A stalled queue | Done |
      | Test with a full queue | Slow restarts | In progress |

      """
    #expect(
      actions(table) == ["Check the lock first | - | done", "Test with a full queue | - | open"])
    // A table of what was done is none of tasks, and a procedure's steps are nobody's.
    #expect(actions(table.replacing("In progress", with: "Done")).isEmpty)
    #expect(actions(table.replacing("Action |", with: "Action taken |")).isEmpty)
    #expect(inspect("---\ntype: playbook\n---\n# Queues\n\n" + table).isEmpty)
  }

  @Test func aHeadersHeadNamesItsColumn() {
    let read = actions(
      """
      ## Action items

      | Action (what) | Owner (role) | Status (weekly) |
      |---|---|---|
      | Add an index | Storage | Done |
      """)
    #expect(read == ["Add an index | Storage | done"])
  }

  @Test func nothingIsNoTask() {
    #expect(actions("## Action items\n\n- N/A\n").isEmpty)
    #expect(actions("## Action items\n\nNone\n\n- No further action required.\n").isEmpty)
    #expect(actions("## Action items\n\n- None of the alerts fired: add one\n").count == 1)
    #expect(
      actions(
        "## Action items\n\n| Action | Owner | Due |\n|---|---|---|\n| [Action] | [Name] | YYYY-MM-DD |\n"
      ).isEmpty)
  }

  @Test func aFormsSamplesAreNobodysTasks() {
    let form = """
      # Postmortem template

      ## Timeline

      - HH:MM: first signal

      ## Action items

      | Action | Owner | Due |
      |---|---|---|
      | A change that can be tested | Owner | YYYY-MM-DD |
      """
    #expect(inspect(form).isEmpty)
    #expect(
      inspect(
        form.replacing(" template", with: ": queue").replacing("HH:MM", with: "10:05")
          .replacing("YYYY-MM-DD", with: "2026-04-02")
      ).count == 1)
  }
}
