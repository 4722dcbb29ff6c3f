import Measures

/// 5 October 2021 is `day("2021-10-05")`.
func day(_ text: String) -> CivilDate { CivilDate(text)! }
