import Testing

@testable import TickmarkKit

@Suite struct TimeLanguageTests {
  @Test(arguments: [
    ("15 minutos", "PT15M"), ("4 horas", "PT4H"), ("3 días", "P3D"), ("5 dias úteis", "P5BD"),
    ("2 días hábiles", "P2BD"), ("em até 30 min", "PT30M"), ("a cada 30 minutos", "PT30M"),
    ("cada hora", "PT1H"), ("próximo día hábil", "P1BD"), ("inmediato", "PT0S"),
    ("sous 30 minutes", "PT30M"), ("1 jour ouvré", "P1BD"), ("toutes les 2 heures", "PT2H"),
    ("innerhalb von 4 Stunden", "PT4H"), ("alle 30 Minuten", "PT30M"), ("sofort", "PT0S"),
    ("nächster Arbeitstag", "P1BD"), ("täglich", "P1D"), ("15分钟", "PT15M"),
    ("30 分钟内", "PT30M"), ("2小时以内", "PT2H"), ("3个工作日", "P3BD"), ("立即", "PT0S"),
    ("1時間以内", "PT1H"), ("翌営業日", "P1BD"), ("30分ごと", "PT30M"), ("30 минут", "PT30M"),
    ("4h以内", "PT4H"), ("30분 이내", "PT30M"), ("즉시 대응 (15분 이내)", "PT15M"), ("다음 업무일", "P1BD"),
    ("2時間以内に対応開始", "PT2H"), ("일 1회", "P1D"), ("週1回", "P1W"), ("1日1回", "P1D"),
    ("< 5 min para responder", "PT5M"), ("a cada 4h até resolver", "PT4H"),
    ("< 4 horas (workaround)", "PT4H"), ("6小时内恢复", "PT6H"), ("2周内修复", "P2W"),
    ("20 phút", "PT20M"), ("mỗi 3 giờ", "PT3H"), ("5 ngày", "P5D"), ("do 20 minut", "PT20M"),
    ("co 2 godziny", "PT2H"), ("3 dni roboczych", "P3BD"), ("do 4 dni", "P4D"),
  ])
  func lengths(text: String, iso: String) {
    guard case .limit(let limit) = TimeLimit.read(text) else {
      Issue.record("\(text) was not read: \(TimeLimit.read(text))")
      return
    }
    #expect(limit.iso == iso)
  }

  @Test func strictAndBusinessHours() {
    #expect(TimeLimit.read("menos de 4 horas") == .limit(TimeLimit(4, .hour, isStrict: true)))
    #expect(
      TimeLimit.read("2 horas hábiles")
        == .limit(TimeLimit(2, .hour, qualifier: "business hours")))
    #expect(
      TimeLimit.read("8 werkuren") == .limit(TimeLimit(8, .hour, qualifier: "business hours")))
  }

  /// Words for days that may include a Saturday, and open ends, stay unread.
  @Test(arguments: [
    "3 jours ouvrables", "2 Werktage", "más de 4 horas", "mindestens 2 Stunden", "mejor esfuerzo",
    "próxima versión", "尽快", "Sob demanda",
  ])
  func neverSilentlyWrong(text: String) {
    guard case .unreadable = TimeLimit.read(text) else {
      Issue.record("\(text) was read: \(TimeLimit.read(text))")
      return
    }
  }
}
