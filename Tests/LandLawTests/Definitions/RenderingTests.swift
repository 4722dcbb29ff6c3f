import LandLaw
import Measures
import Testing
import Workflow

struct RenderingTests {
  @Test func `the text of a definition names the step, its condition and the clause of law`() {
    let text = DefinitionText.render(CaseDefinition.definition, in: .vi)
    #expect(text.contains("case · Hồ sơ bồi thường"))
    #expect(text.contains("recovery_enforcement · Cưỡng chế thu hồi đất · mở khi ghi handover_refused"))
    #expect(
      text.contains(
        "        phải: hết 10 ngày kể từ ngày vận động  [Luật Đất đai 2013 Đ.69 k.1 đ.d]"))
    #expect(text.contains("    enforced  đã cưỡng chế kiểm đếm (kết thúc)"))
  }

  @Test func `the text speaks English when asked`() {
    let text = DefinitionText.render(ParcelDefinition.definition, in: .en)
    #expect(
      text.contains("    → clean ← cleared · inspected: clean · by site_inspected result=clear  [thiết kế]"))
    #expect(text.contains("else a finding: recovery was in force"))
  }

  @Test func `the diagram has one chart for each track, from its first state to its final ones`() {
    let chart = DefinitionMermaid.render(ParcelDefinition.definition, in: .vi)
    #expect(chart.split(separator: "stateDiagram-v2").count - 1 == 5)
    #expect(chart.contains("title: \"Thửa đất trong dự án: Mặt bằng\""))
    #expect(chart.contains("  [*] --> occupied\n"))
    #expect(chart.contains("  cleared --> clean : kiểm tra, mặt bằng sạch\n"))
    #expect(chart.contains("  excluded --> [*]\n"))
  }
}
