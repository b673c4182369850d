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

  @Test func marksBeforeATextSayHowItStands() {
    let read = actions(
      """
      ## Next steps

      1. ✅ Raise the limit
      2. ⬜ Write the guide
      3. [DONE] Add an alert (owner: sam)
      4. Name the queue（完了）
      5. ✅ Changed three scripts:
         - the first one
      """)
    #expect(
      read == [
        "Raise the limit | - | - | ✅", "Write the guide | - | - | ⬜",
        "Add an alert | sam | - | DONE", "Name the queue | - | - | 完了",
        "Changed three scripts: | - | - | ✅",
      ])
  }

  @Test func statesBehindATicketAndInATextOfATable() {
    let read = actions(
      """
      ## Action items

      | Action item | Type | Owner | Bug |
      |---|---|---|---|
      | Show the account | prevent | sam | tools#11 **TODO** |
      | Check the size | detect | dana | n/a **DONE** |
      | ✅ Name the queue | detect | dana | tools#12 |
      """)
    #expect(
      read == [
        "Show the account | sam | - | TODO", "Check the size | dana | - | DONE",
        "Name the queue | dana | - | ✅",
      ])
  }

  @Test(arguments: [
    "- [ ] [what we will do]", "- ...", "- [ ] …", "- Changes made:", "- TBD",
    "**Actions:** ✅ DONE",
    "| Action | Owner | Due |\n|---|---|---|\n| [Description] | [Name] | [Date] |",
    "| Action | Owner | Status |\n|---|---|---|\n| ... | | TODO |",
  ])
  func `blanks of a template are nobody's tasks`(body: String) {
    #expect(actions("## Action items\n\n" + body) == [])
  }

  @Test(arguments: [
    ("- [OPS-12]", "[OPS-12] | - | - | -"),
    (
      "| Action | Owner |\n|---|---|\n| [Description] | Dana Reyes |",
      "[Description] | Dana Reyes | - | -"
    ),
  ])
  func `what somebody has begun to fill in is kept`(body: String, expected: String) {
    #expect(actions("## Action items\n\n" + body) == [expected])
  }

  @Test(arguments: [
    "## Remediation (action items)\n\n- Add an index",
    "## Acoes Preventivas\n\n- Add an index",
    "## Remediation\n\nWe rolled back.\n\n### Short-term improvements (next month)\n\n- Add an index",
    "## Acciones concretas\n\n- Add an index",
  ])
  func `headings of actions in more words`(body: String) {
    #expect(actions(body) == ["Add an index | - | - | -"])
  }

  @Test(arguments: [
    "## Follow-up meetings\n\n- Debrief: April 30",
    "## Restore\n\n| Time (UTC) | Action | Owner |\n|---|---|---|\n| 10:00 | Powered down | Dana |",
    "## Follow-up timeline\n\n- 10:00 Users report errors",
  ])
  func `what was done and when people meet is no task`(body: String) {
    #expect(actions(body) == [])
  }

  @Test func actionsOfOtherLanguagesAwayFromAHeading() {
    let read = actions(
      """
      ## Seguimiento

      | Acción | Responsable | Fecha compromiso | Estado |
      |---|---|---|---|
      | Revisar el índice | Dana | 2026-04-02 | Pendiente |

      ## Plano

      | Acao | Responsavel | Prioridade |
      |---|---|---|
      | Rever o limite | Sam | alta |
      """)
    #expect(
      read == [
        "Revisar el índice | Dana | 2026-04-02 | Pendiente", "Rever o limite | Sam | - | -",
      ])
  }

  @Test(
    arguments: [
      ("Done", .done), ("✅ shipped", .done), ("Closed 2026-04-01", .done), ("Erledigt", .done),
      ("Concluída", .done), ("Incomplete", .open), ("Unresolved", .open), ("Not yet merged", .open),
      ("Partially done", .open), ("To be closed", .open), ("⬜", .open), ("Won't do", .dropped),
    ] as [(String, ActionItem.State)])
  func `a status says whether it is finished`(status: String, expected: ActionItem.State) {
    let text = """
      # Post-mortem

      ## Action items

      | Action | Owner | Status |
      |---|---|---|
      | Add an index | Dana | \(status) |
      """
    let items = Inspection(SourceFile(path: "report.md", text: text)).actionItems
    #expect(items.map(\.state) == [expected])
  }

  @Test func recommendationsWithBoxesAreTasks() {
    #expect(
      actions("## Recommendations\n\n### Now\n\n- [ ] Add an index\n- Think") == [
        "Add an index | - | - | open"
      ])
    #expect(actions("## Recommendations\n\n- Think of an index") == [])
    #expect(
      actions("## Recommendations\n\n- [ ] Think\n\n## Action items\n\n- Add an index")
        == ["Add an index | - | - | -"])
  }
}

@Suite struct PreventionTests {
  @Test func notesOfWhatGuardsAgainstItAreNoTasks() {
    let read = actions(
      """
      ## Prevention

      - The deploy runs a smoke test against the public address.
      - Smoke test: the deploy calls the public address. A failure turns it red.
      - Test guard: `check.sh` fails without the file.
      - `check.sh` looks for the file.
      - Reduced the number of people who may deploy
      - When a queue is made, always give it an owner
      - Deploys are slow. They take an hour.
      - Add a probe from outside. The one inside saw nothing.
      - Better alerts
      - Alerting: page when the queue is empty
      - Raise the limit — the old one was never measured, and nobody knows where it came from.
      - [ ] The deploy has to run a smoke test
      - The smoke test needs an owner (owner: sam, due: 2026-05-01)
      """)
    #expect(
      read == [
        "Add a probe from outside. The one inside saw nothing. | - | - | -",
        "Better alerts | - | - | -", "Alerting: page when the queue is empty | - | - | -",
        "Raise the limit — the old one was never measured, and nobody knows where it came from."
          + " | - | - | -",
        "The deploy has to run a smoke test | - | - | open",
        "The smoke test needs an owner | sam | 2026-05-01 | -",
      ])
  }

  @Test func underActionItemsEverythingIsATask() {
    #expect(
      actions("## Action items\n\n- The deploy runs no smoke test\n")
        == ["The deploy runs no smoke test | - | - | -"])
    #expect(
      actions("## Preventive actions\n\n- The deploy runs no smoke test\n")
        == ["The deploy runs no smoke test | - | - | -"])
  }

  @Test func otherLanguagesAreNotJudged() {
    #expect(
      actions("## Acciones preventivas\n\n- La cola tendrá una alerta. La pone el equipo.\n").count
        == 1)
  }
}

@Suite struct ActionStateTests {
  @Test func wordsBeforeATextSayHowItStands() {
    let read = actions(
      """
      ## Action items

      1. **DONE 2026-04-02** — Raise the limit
      2. **TODO due 2026-05-01** — Write the guide
      3. TODO: name the queue
      4. In progress — move the alert
      5. Done by hand — write a script for it
      6. Open the port: only from inside
      """)
    #expect(
      read == [
        "Raise the limit | - | - | DONE", "Write the guide | - | 2026-05-01 | TODO",
        "name the queue | - | - | TODO", "move the alert | - | - | In progress",
        "Done by hand — write a script for it | - | - | -",
        "Open the port: only from inside | - | - | -",
      ])
  }

  @Test func theDayOfWhatIsDoneIsNotItsDueDate() {
    let text =
      "---\ntype: post-mortem\n---\n# Q\n\n## Action items\n\n- DONE 2026-04-02: raise it\n"
    let item = Inspection(SourceFile(path: "r.md", text: text)).actionItems[0]
    #expect(item.completed?.value == "2026-04-02")
    #expect(item.due == nil)
    #expect(item.state == .done)
  }

  @Test func theTicketsColumnMayHoldTheState() {
    let read = actions(
      """
      ## Action items

      | Action | Owner | Due | Ticket |
      |---|---|---|---|
      | Raise the limit | Dana | 2026-04-02 | [#12](https://example.com/12) — complete in v2 |
      | Name the queue | Sam | 2026-04-02 | #13 (closed) |
      | Write the guide | Sam | 2026-05-02 | #14 |
      | Move the alert | Sam | 2026-05-02 | OPS-15 - alerting |
      """)
    #expect(
      read == [
        "Raise the limit | Dana | 2026-04-02 | complete in v2",
        "Name the queue | Sam | 2026-04-02 | closed", "Write the guide | Sam | 2026-05-02 | -",
        "Move the alert | Sam | 2026-05-02 | -",
      ])
  }

  @Test func recommendedActionsAreTasksBesideOthers() {
    let read = actions(
      """
      ## Recommendations

      - [ ] Think about it

      ### Immediate actions (within 30 days)

      - [ ] Test the restore
      - Think about it

      ## Next steps

      - [x] Tell the team

      ### Recommended actions

      - [ ] Buy a disk
      """)
    #expect(
      read == [
        "Test the restore | - | - | open", "Tell the team | - | - | done",
        "Buy a disk | - | - | open",
      ])
  }

  @Test func anActionThatIsRequiredIsOneUnderAHeading() {
    #expect(actions("## Required action (ask first)\n\n- Make a token\n").count == 1)
    #expect(actions("## Summary\n\n- Required actions:\n  1. Read the guide\n").isEmpty)
  }
}
