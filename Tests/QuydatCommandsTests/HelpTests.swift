internal import Measures
internal import QuydatCommands
internal import Testing

struct HelpTests {
  @Test func `help speaks the language that was asked for`() async {
    let vietnamese = await CommandRun.away(["--help"])
    #expect(vietnamese.status == 0)
    #expect(vietnamese.output.hasPrefix("Theo dõi quỹ đất"))
    #expect(vietnamese.output.contains("CÁCH DÙNG: quydat"))
    #expect(vietnamese.messages.isEmpty)
    let english = await CommandRun.away(["--help"], language: .en)
    #expect(english.output.contains("USAGE: quydat"))
    #expect(english.output.contains("Follows land"))
  }

  @Test func `every command has help in both languages`() async {
    let commands = [
      ["demo"], ["db", "start"], ["db", "stop"], ["db", "status"], ["db", "migrate"], ["db", "psql"],
      ["import", "projects"], ["import", "undo"], ["import", "list"], ["ward", "find"], ["ward", "list"],
      ["ward", "history"], ["ward", "successors"], ["project", "list"], ["project", "show"],
      ["parcel", "list"],
      ["parcel", "show"], ["case", "list"], ["case", "show"], ["inventory", "list"], ["inventory", "show"],
      ["lot", "list"], ["lot", "show"], ["record"], ["explain"], ["advance"], ["due"],
      ["report", "auction-readiness"], ["workflow", "list"], ["workflow", "show"], ["workflow", "kinds"],
      ["law", "regimes"], ["law", "parameters"], ["law", "explain"], ["audit", "verify"], ["audit", "head"],
      ["audit", "show"],
    ]
    for command in commands {
      for language in Language.allCases {
        let run = await CommandRun.away(command + ["--help"], language: language)
        #expect(run.status == 0, "\(command)")
        #expect(run.output.contains("quydat " + command.joined(separator: " ")), "\(command)")
      }
    }
  }

  @Test func `the language is chosen by option, then by environment`() {
    #expect(Language.chosen(arguments: ["quydat", "--lang", "en"], environment: [:]) == .en)
    #expect(Language.chosen(arguments: ["quydat", "--lang=vi"], environment: ["LANG": "en_GB.UTF-8"]) == .vi)
    #expect(Language.chosen(arguments: ["quydat"], environment: ["LANG": "en_US.UTF-8"]) == .en)
    #expect(Language.chosen(arguments: ["quydat"], environment: ["LC_ALL": "vi_VN", "LANG": "en_US"]) == .vi)
    #expect(Language.chosen(arguments: ["quydat"], environment: ["LANG": "C.UTF-8"]) == .vi)
  }

  @Test func `the law and the workflows need no database`() async {
    for command in [
      ["workflow", "list"], ["workflow", "show", "case"], ["workflow", "show", "lot", "--format", "mermaid"],
      ["workflow", "kinds", "parcel"], ["law", "regimes"], ["law", "parameters", "--on", "31/10/2021"],
      ["law", "explain", "NOTICE_AGRI"],
    ] {
      let run = await CommandRun.away(command)
      #expect(run.status == 0, "\(command) \(run.messages)")
      #expect(!run.output.isEmpty)
    }
    let unknown = await CommandRun.away(["law", "explain", "NOTICE_AGR"])
    #expect(unknown.status == 65)
    #expect(unknown.messages.contains("không có tham số «NOTICE_AGR»; có phải: NOTICE_AGRI?"))
  }
}
