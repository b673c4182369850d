/// Words about time in other languages, as the English words that the grammar knows.
///
/// Only words with one meaning are here: a French `jour ouvrable` and a German `Werktag` may be
/// a Saturday, so they stay unknown and their texts unreadable.
enum TimeLanguages {
  /// The English word for a token, where it has one.
  static func english(_ word: String) -> String {
    words[word] ?? cjk(word) ?? word
  }

  private static let words: [String: String] = {
    let groups: [(String, String)] = [
      ("seconds", "segundo segundos seconde secondes sekunde sekunden secondi секунд"),
      ("minutes", "minuto minutos minuten minuti мин минут минуты минута dakika phút minut minuty"),
      (
        "hours",
        "hora horas heure heures stunde stunden std ora ore uur час часа часов saat giờ godzina godziny godzin"
      ),
      (
        "days",
        "j día días dia dias jour jours tag tage tagen giorno giorni dag dagen день дня дней ngày dzień dni"
      ),
      (
        "weeks",
        "semana semanas semaine semaines woche wochen settimana settimane неделя недели tuần tydzień tygodnie tygodni"
      ),
      ("months", "mes meses mês mois monat monate monaten mese mesi месяц месяца месяцев"),
      ("years", "año años ano anos année années jahr jahre jahren anno anni"),
      ("workdays", "arbeitstag arbeitstage arbeitstagen werkdag werkdagen"),
      (
        "immediate",
        """
        inmediato inmediata inmediatamente imediato imediata imediatamente immédiat immédiate \
        immédiatement immediat sofort sofortig unverzüglich immediato immediata immediatamente \
        onmiddellijk немедленно 立即 立刻 即時 即座 即时 马上 즉시
        """
      ),
      ("hourly", "stündlich horaire 毎時 每小时"),
      (
        "daily",
        "diario diaria diariamente diário diária quotidien quotidienne täglich dagelijks 毎日 每天 每日"
      ),
      (
        "weekly",
        "semanal semanalmente hebdomadaire wöchentlich wekelijks settimanale 毎週 每周"
      ),
      ("monthly", "mensual mensal mensalmente mensuel mensuelle monatlich mensile 毎月 每月"),
      ("quarterly", "trimestral trimestriel trimestrielle vierteljährlich quartalsweise 每季度"),
      ("yearly", "anual anualmente annuel annuelle jährlich 毎年 每年"),
      ("every", "cada chaque jede jeden ogni каждые каждый mỗi co 毎 每"),
      (
        "next",
        "다음 próximo próxima proximo proxima siguiente prochain prochaine nächster nächsten nächste"
      ),
      ("nbd", "翌営業日 下个工作日 下一个工作日 下一工作日 次の営業日 次営業日"),
      ("interval", "간격 間隔 间隔"),
      ("less", "menos moins weniger"),
      ("approximately", "aproximadamente environ etwa ungefähr circa"),
      ("quarters", "분기 四半期 季度"),
      ("max", "이내 이하 以内 以內 之内 内 內 do"),
      ("to", "para"),
      ("respond", "responder"),
      ("resolve", "resolver"),
      ("response", "대응 対応 応答 响应"),
      ("none", "ninguno ninguna nenhum nenhuma keine keiner aucun aucune нет 无 なし 없음"),
    ]
    var words: [String: String] = [:]
    for (english, others) in groups {
      for other in others.split(separator: " ") { words[String(other)] = english }
    }
    return words
  }()

  /// Units that Chinese, Japanese and Korean write behind the number without a blank, with the
  /// `within` that may follow them.
  private static func cjk(_ word: String) -> String? {
    guard let first = word.unicodeScalars.first, first.value > 0x2E7F else { return nil }
    var rest = Substring(word)
    for classifier in ["个", "個", "ヶ", "か"] where rest.hasPrefix(classifier) {
      rest = rest.dropFirst()
    }
    for (unit, english) in units where rest.hasPrefix(unit) {
      var tail = rest.dropFirst(unit.count)
      for word in within where tail.hasPrefix(word) {
        tail = tail.dropFirst(word.count)
        break
      }
      if tail.hasPrefix("に") { tail = tail.dropFirst() }
      if tail.isEmpty || acts.contains(String(tail)) { return english }
    }
    return nil
  }

  private static let units = [
    ("工作日", "workdays"), ("营业日", "workdays"), ("営業日", "workdays"), ("영업일", "workdays"),
    ("근무일", "workdays"), ("업무일", "workdays"),
    ("分钟", "minutes"), ("分鐘", "minutes"), ("分間", "minutes"), ("分", "minutes"), ("분", "minutes"),
    ("小时", "hours"), ("小時", "hours"), ("時間", "hours"), ("시간", "hours"),
    ("週間", "weeks"), ("周", "weeks"), ("週", "weeks"), ("日間", "days"), ("日", "days"),
    ("天", "days"), ("일", "days"), ("月", "months"), ("주", "weeks"), ("월", "months"),
    ("年", "years"), ("연", "years"), ("년", "years"), ("秒", "seconds"),
  ]

  private static let within = ["以内", "以內", "之内", "이내", "ごと", "内", "內", "毎"]

  /// What is due then, which says no more than the header does: `1時間以内に対応開始`.
  private static let acts: Set<String> = [
    "対応", "対応開始", "初動", "初動対応", "応答", "着手", "開始", "確認", "响应", "响应开始", "恢复", "解决",
    "修复",
  ]

  /// The counter in `1日1回` and `주 1회`: once a day, once a week.
  static let times: Set<String> = ["回", "회", "次"]

  /// Hours of work in one word: `8 werkuren`.
  static let businessHours: Set<String> = [
    "werkuur", "werkuren", "arbeitsstunde", "arbeitsstunden", "geschäftsstunden",
    "bürostunden",
  ]

  /// What makes the day or hour before it one of business: `5 días hábiles`.
  static let businessAfter: Set<String> = [
    "hábil", "hábiles", "habil", "habiles", "útil", "úteis", "util", "uteis", "laborable",
    "laborables", "laborales", "ouvré", "ouvrés", "ouvrée", "ouvrées", "lavorativi", "lavorativo",
    "roboczy", "robocze", "roboczych",
  ]

  static let upperBounds = [
    "dentro de", "em até", "em ate", "até", "ate", "hasta", "máximo", "maximo", "en menos de",
    "como máximo", "no máximo", "innerhalb von", "innerhalb", "binnen", "maximal", "höchstens",
    "bis zu", "sous", "dans les", "dans", "jusqu'à", "maximum de", "entro", "в течение", "до", "em",
    "en",
  ]

  static let strictUpperBounds = ["less de", "less als", "menor que", "menor a", "unter"]

  static let qualifiers = [
    "horario laboral", "horario hábil", "horario de oficina", "horário comercial",
    "horario comercial", "horário útil", "comercial", "hours ouvrées", "hours ouvrés",
    "geschäftszeiten",
    "bürozeiten", "arbeitszeiten", "arbeitszeit", "workdays hours", "営業時間", "工作时间",
  ]

  /// Words that lead a cadence: “a cada 30 min”, “toutes les 30 minutes”, “alle 30 Minuten”.
  static let cadenceLeads = Phrases([
    "a every", "toutes les", "tous les", "alle", "todos los", "todas las", "todos os", "todas as",
  ])

  static let noTarget: Set<String> = [
    "no aplica", "não aplicável", "nao aplicavel", "non applicable", "entfällt", "sin objetivo",
    "该当なし", "不适用",
  ]
}
