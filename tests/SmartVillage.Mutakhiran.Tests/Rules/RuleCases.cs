using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Tests.Support;
using static SmartVillage.Mutakhiran.Findings.Severity;
using static SmartVillage.Mutakhiran.Tests.Support.SoundFamily;

namespace SmartVillage.Mutakhiran.Tests.Rules;

/// <summary>Violations and near misses; the day is 1 March 2026.</summary>
internal static class RuleCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        Man("NIK-01", Error, [("nik", "-")], [("nik", ManNik)]),
        Man("NIK-01", Error, [("nik", null)], [("nik", "0187204100200001")]),
        Man("NIK-02", Error, [("nik", "187204010180999")], [("nik", ManNik)]),
        Man("NIK-02", Error, [("nik", "18720401018A9999")], [("nik", null)]),
        Man("NIK-03", Error, [("nik", "0187204100200001")], [("nik", ManNik)]),
        Child("NIK-03", Verify, [("nik", "0187204100200001"), ("birthDate", "2025-03-02")], [("birthDate", "2025-03-02")]),
        Child("NIK-03", Error, [("nik", "0187204100200001"), ("birthDate", "2025-03-01")], []),
        Man("NIK-04", Error, [("nik", "2072040101809999")], [("nik", "3201010101809999")]),
        Man("NIK-04", Verify, [("nik", "1800040101809999")], [("nik", "0072040101809999")]),
        Man("NIK-04", Verify, [("nik", "1850040101809999")], [("nik", "1813040101809999")]),
        Man("NIK-04", Verify, [("nik", "1899040101809999")], [("nik", "1872040101809999")]),
        Man("NIK-04", Verify, [("nik", "1872000101809999")], [("nik", "7319040101809999")]),
        Man("NIK-04", Verify, [("nik", "3400040101809999")], [("nik", "6404040101809999")]),
        Man("NIK-04", Verify, [("nik", "6470040101809999")], [("nik", "9128040101809999")]),
        Man("NIK-05", Error, [("nik", "1872043202809999")], [("nik", "1872042902809999")]),
        Man("NIK-05", Error, [("nik", "1872043002809999")], [("nik", "1872046902809999")]),
        Man("NIK-05", Error, [("nik", "1872040113809999")], [("nik", "1872040112809999")]),
        Man("NIK-06", Verify, [("nik", "1872044101809999")], [("nik", ManNik)]),
        Wife("NIK-06", Verify, [("nik", "1872040202829999")], [("nik", WifeNik), ("sex", null)]),
        Man("NIK-07", Verify, [("birthDate", "1980-01-02")], [("birthDate", "1980-01-01")]),
        Wife("NIK-07", Verify, [("birthDate", "1983-02-02")], [("birthDate", "1982-02-02")]),
        // The rule is about serial 0000, which no office gives out, and about a last digit that a spreadsheet made 0; serials as high as 999 are not given out either.
        Man("NIK-08", Error, [("nik", "1872040101800000")], [("nik", "1872040101809990")]),
        new("NIK-08", Error, () => Home().Man(("nik", "1872040101809990")).Wife(("nik", "1872040101809991")), () => Home().Man(("nik", "1872040101809992")).Wife(("nik", "1872040101809991"))),
        Man("NIK-09", Verify, [("nik", "1111111111111111")], [("nik", "1111111111111112")]),
        Man("NIK-09", Verify, [("nik", "1872040101209999")], [("nik", "1872040101209998")]),
        Child("NIK-09", Verify, [("nik", "1872040101209999")], [("nik", "1872040101209999"), ("birthDate", "2020-01-01")]),
        new("NIK-10", Error, () => Home().Man().Wife(("nik", ManNik)), () => Home().Man().Wife()),
        new("NIK-10", Error, () => Home().Man(("nik", "187204 0101809999")).Wife(("nik", ManNik), ("lifeStatus", "2")), () => Home().Man(("nik", "0000000000000001")).Wife(("nik", "0000000000000001"))),
        Man("NIK-11", Error, [("fatherNik", ManNik)], [("fatherNik", "-")]),
        Man("NIK-11", Error, [("motherNik", "123")], [("motherNik", "1872044101509999")]),
        Man("NIK-11", Error, [("motherNik", WifeNik), ("fatherNik", WifeNik)], [("motherNik", null), ("fatherNik", null)]),
        Man("KK-01", Error, [("family", null)], [("family", null), ("residency", "2")]),
        Man("KK-01", Error, [("family", "0"), ("residency", null)], [("family", null), ("lifeStatus", "2")]),
        Man("KK-02", Error, [("family", "77")], [("family", null)]),
        Family("KK-03", Error, [("familyCardNumber", "18720401012099")], [("familyCardNumber", "0187204100200001")]),
        Family("KK-03", Error, [("familyCardNumber", null)], []),
        Family("KK-04", Verify, [("familyCardNumber", "0187204100200001")], []),
        Family("KK-05", Verify, [("familyCardNumber", "1872043102209999")], [("familyCardNumber", "1872042902209999")]),
        Family("KK-05", Verify, [("familyCardNumber", "1872040203269999")], [("familyCardNumber", "1872040103269999")]),
        Family("KK-05", Verify, [("familyCardNumber", "1872044101209999")], [("familyCardNumber", "0872044101209999")]),
        Family("KK-06", Verify, [("familyCardNumber", "1872030101209999")], [("familyCardNumber", "1872040101209999")]),
        new("KK-07", Error, () => Whole().Family(2, ("familyCardNumber", "1872040101209999")), () => Whole().Family(2)),
        Man("FAM-01", Error, [("familyRelationship", "4")], []),
        Man("FAM-01", Error, [("lifeStatus", "2")], []),
        Wife("FAM-02", Error, [("familyRelationship", "1")], [("familyRelationship", "1"), ("lifeStatus", "2")]),
        Family("FAM-03", Error, [("head", null)], [("head", "10")]),
        Family("FAM-03", Error, [("head", "20")], []),
        Man("FAM-03", Error, [("family", "2")], []),
        Man("FAM-04", Error, [("lifeStatus", "3")], []),
        new("FAM-04", Error, () => Home().Man(("lifeStatus", "2")).Child(), () => Home().Man(("lifeStatus", "2"))),
        new("FAM-05", Verify, () => Home().Man(("lifeStatus", "2")), () => Home().Man()),
        Man("FAM-06", Error, [("familyRelationship", "12")], [("familyRelationship", "11")]),
        Man("FAM-06", Error, [("familyRelationship", null)], []),
        Wife("FAM-07", Error, [("sex", "1")], [("sex", "1"), ("familyRelationship", "9")]),
        Wife("FAM-07", Error, [("familyRelationship", "2")], [("familyRelationship", "2"), ("sex", "1")]),
        Child("FAM-08", Verify, [("familyRelationship", "3")], [("familyRelationship", "3"), ("lifeStatus", "2")]),
        Child("FAM-08", Verify, [("familyRelationship", "2")], []),
        Wife("FAM-09", Error, [("maritalStatus", "3")], [("maritalStatus", "3"), ("familyRelationship", "9")]),
        new("FAM-10", Verify, () => Home().Man().Child(), () => Home().Man(("maritalStatus", "4")).Child()),
        Wife("FAM-10", Verify, [("lifeStatus", "2")], []),
        Man("FAM-11", Verify, [("maritalStatus", "1")], [("maritalStatus", "2")]),
        Man("FAM-12", Error, [("maritalStatus", "4")], [("maritalStatus", "3")]),
        new("FAM-12", Error, () => Home().Man(("maritalStatus", "4")).Wife(), () => Home().Man(("maritalStatus", "4")).Wife(("lifeStatus", "2"))),
        Wife("FAM-13", Error, [("lifeStatus", "2")], [("lifeStatus", "3")]),
        Child("FAM-14", Error, [("birthDate", "1994-02-01")], [("birthDate", "1994-02-02")]),
        new("FAM-14", Verify, () => Late("2007-02-03"), () => Late("2007-02-02")),
        Child("FAM-14", Error, [("birthDate", "1980-05-05")], [("birthDate", "1899-05-05")]),
        new("FAM-14", Verify, () => Home().Man().Child(("birthDate", "1991-12-31")), () => Home().Man().Child(("birthDate", "1992-01-01"))),
        Child("FAM-15", Error, [("fatherNik", WifeNik)], [("fatherNik", null)]),
        Child("FAM-15", Error, [("birthDate", "1993-02-01")], [("birthDate", "1994-02-02")]),
        Child("FAM-15", Error, [("birthDate", "1900-01-01")], [("birthDate", "1899-12-31")]),
        Child("FAM-16", Verify, [("fatherName", "JOKO WIDAGDO")], [("fatherName", "BUDI SANTOSA")]),
        Child("FAM-16", Verify, [("motherName", "RATNA SARI")], [("motherName", "-")]),
        Wife("FAM-17", Verify, [("familyRelationship", "8"), ("birthDate", "1968-01-02")], [("familyRelationship", "8"), ("birthDate", "1968-01-01")]),
        Wife("FAM-17", Verify, [("familyRelationship", "7"), ("birthDate", "2026-03-01")], [("familyRelationship", "7"), ("birthDate", "2026-03-02")]),
        Child("FAM-17", Verify, [("familyRelationship", "6"), ("birthDate", "2003-12-31")], [("familyRelationship", "6"), ("birthDate", "2004-01-01")]),
        Man("FAM-18", Verify, [("birthDate", "2009-03-02"), ("maritalStatus", "1")], [("birthDate", "2009-03-01"), ("maritalStatus", "1")]),
        new("FAM-18", Verify, () => Home().Man(("birthDate", "2010-01-01")), () => Home().Man(("birthDate", "2010-01-01")).Wife()),
        new("FAM-19", Error, () => Home(("area", "2")).Area(2, ("rt", "003")).Man(), () => Home(("area", "2")).Area(2, ("rt", "003")).Man(("area", "2"))),
        Man("FAM-20", Error, [("area", null)], []),
        new("FAM-20", Error, () => Whole().Area(1, ("rt", "0")), Whole),
        new("FAM-20", Error, () => Whole().Area(1, ("hamlet", null)), () => Whole().Area(1, ("hamlet", "-"))),
        new("FAM-21", Verify, () => Whole().Area(2, ("rt", "2")), () => Whole().Area(2, ("rt", "20"))),
        new("FAM-21", Verify, () => Whole().Area(2, ("hamlet", null), ("rt", "9")), () => Whole().Area(2, ("hamlet", "-"), ("rt", "2"))),
        Family("FAM-22", Enrich, [("address", "-")], [("address", "JALAN MAWAR")]),
        Man("IDN-01", Error, [("name", "B")], [("name", "BO")]),
        Man("IDN-01", Error, [("name", "BUD1 SANTOSO")], [("name", "BUDI SANTOSO")]),
        Man("IDN-01", Error, [("name", null)], []),
        Man("IDN-02", Verify, [("name", "BUDI  SANTOSO")], [("name", "BUDI O'NEAL-SANTOSO, M.")]),
        Man("IDN-02", Verify, [("name", "BUDI SANTOSO, S.PD")], [("name", "HASAN SANTOSO")]),
        Man("IDN-02", Verify, [("name", "HJ.BUDI SANTOSO")], [("name", "A.BUDI SANTOSO")]),
        Man("IDN-02", Verify, [("name", "BUDI M.PD.")], [("name", "M.BUDI PD.")]),
        Man("IDN-02", Verify, [("name", "BUDI @ SANTOSO")], [("name", "Budi Santoso")]),
        Man("IDN-02", Verify, [("name", new string('A', 61))], [("name", new string('A', 60))]),
        Child("IDN-03", Enrich, [("name", "RIZKY"), ("birthDate", "2022-04-21")], [("name", "RIZKY"), ("birthDate", "2022-04-20")]),
        Man("IDN-04", Error, [("birthDate", null)], [("birthDate", "1900-01-01")]),
        Man("IDN-04", Error, [("birthDate", "2026-03-02")], [("birthDate", "2026-03-01")]),
        Man("IDN-04", Error, [("birthDate", "1899-12-31")], []),
        Man("IDN-05", Error, [("birthDate", "1970-01-01")], [("birthDate", "1970-01-01"), ("nik", "1872040101709999")]),
        Man("IDN-06", Verify, [("birthDate", "1980-07-01")], [("birthDate", "1980-01-01")]),
        Man("IDN-06", Verify, [("birthDate", "1980-12-31")], [("birthDate", "1980-12-30")]),
        Man("IDN-07", Error, [("sex", null)], [("sex", "2")]),
        Man("IDN-07", Error, [("sex", "3")], []),
        Man("IDN-08", Enrich, [("birthPlace", "-")], [("birthPlace", "METRO")]),
        Man("IDN-08", Error, [("birthPlace", "METRO 16")], []),
        Man("IDN-09", Enrich, [("religion", null)], [("religion", "7")]),
        Man("IDN-09", Enrich, [("religion", "8")], []),
        Man("IDN-10", Enrich, [("citizenship", null)], [("citizenship", "3")]),
        Man("IDN-10", Error, [("citizenship", "2")], [("citizenship", "2"), ("passportNumber", "X1")]),
        Man("IDN-10", Verify, [("permitNumber", "K1")], [("permitNumber", "-")]),
        Man("IDN-11", Enrich, [("motherName", "-")], []),
        Man("IDN-11", Enrich, [("fatherName", null)], []),
        Man("IDN-12", Enrich, [("bloodType", "13")], [("bloodType", "12")]),
        Twin("DUP-01", Error, [("motherName", "SITI AMINAH")], [("motherName", "RATNA SARI")]),
        Twin("DUP-01", Error, [("motherName", "ST. AMINAH"), ("name", "H. BUDI SANTOSA")], [("name", "AGUS SETIAWAN")]),
        Twin("DUP-01", Error, [("motherName", null), ("motherNik", WifeNik)], [("birthDate", "1980-01-02")], ("motherNik", WifeNik)),
        Twin("DUP-02", Verify, [("motherName", "RATNA SARI")], [("birthDate", "1980-01-02")]),
        Twin("DUP-02", Verify, [], [("nik", ManNik)]),
        Twin("DUP-02", Verify, [("name", "M.YUSUF MANSUR")], [("name", "YUSUF MANSUR")], ("name", "MUHAMMAD YUSUF MANSUR")),
        Twin("DUP-02", Verify, [("name", "SITI NURHAYATII")], [("name", "SITI NURHASANAH")], ("name", "SITI NURHAYATI")),
        Twin("DUP-02", Verify, [("name", "HJ.SITI")], [("name", "-")], ("name", "SITI")),
        Twin("DUP-03", Error, [("nik", "0187204100200001")], [("nik", "1872050101809999")]),
        Twin("DUP-04", Verify, [("lifeStatus", "3")], [("lifeStatus", "9")]),
        Twin("DUP-04", Verify, [("lifeStatus", "2")], []),
        Wife("DUP-05", Verify, [("birthCertificate", "AL-10")], [("birthCertificate", "AL-11")]),
        new("DUP-05", Verify, () => Phones(4), () => Phones(3)),
        Man("UMR-01", Verify, [("birthDate", "2007-03-02")], [("birthDate", "2007-03-01")]),
        Man("UMR-01", Error, [("birthDate", "2014-03-02")], [("birthDate", "2014-03-02"), ("maritalStatus", "1")]),
        Man("UMR-02", Verify, [("birthDate", "2001-01-01"), ("marriageDate", "2019-12-31")], [("birthDate", "2000-12-31"), ("marriageDate", "2019-12-31")]),
        Man("UMR-02", Verify, [("birthDate", "2004-02-29"), ("marriageDate", "2023-02-28")], [("birthDate", "2004-02-29"), ("marriageDate", "2023-03-01")]),
        Man("UMR-02", Error, [("divorceDate", "2010-05-04")], [("divorceDate", "2010-05-05")]),
        Man("UMR-02", Error, [("birthDate", "2026-03-01")], [("birthDate", "2026-03-02")]),
        Man("UMR-02", Error, [("marriageDate", "1991-12-31")], [("marriageDate", "1992-01-01")]),
        Man("UMR-03", Verify, [("occupation", "3"), ("birthDate", "1996-03-01")], [("occupation", "3"), ("birthDate", "1996-03-02")]),
        Man("UMR-03", Error, [("occupation", "3"), ("birthDate", "1966-03-01")], [("occupation", "2")]),
        Child("UMR-04", Verify, [("occupation", "9")], [("occupation", "9"), ("birthDate", "2011-03-01")]),
        Child("UMR-04", Verify, [("occupation", "2")], [("occupation", "1")]),
        Man("UMR-05", Verify, [("occupation", "5"), ("birthDate", "1965-03-01")], [("occupation", "5"), ("birthDate", "1965-03-02")]),
        Man("UMR-05", Verify, [("occupation", "4"), ("birthDate", "1981-03-02")], [("occupation", "4"), ("birthDate", "1981-03-01")]),
        Child("UMR-06", Error, [("educationAttained", "4")], [("educationAttained", "3")]),
        Child("UMR-06", Verify, [("birthDate", "2015-04-01")], [("birthDate", "2015-03-01")]),
        Child("UMR-07", Verify, [("educationAttained", "1"), ("educationOngoing", "4"), ("birthDate", "2018-03-01")], [("educationAttained", "1"), ("educationOngoing", "4"), ("birthDate", "2018-03-02")]),
        Man("UMR-07", Verify, [("educationAttained", "2")], [("educationAttained", "3")]),
        Man("UMR-07", Verify, [("educationOngoing", "2")], [("educationOngoing", "18")]),
        Child("UMR-07", Verify, [("educationOngoing", "4")], [("educationOngoing", "6")]),
        Man("UMR-08", Error, [("pregnancy", "1")], [("pregnancy", "2")]),
        Man("UMR-08", Error, [("pregnancy", "1"), ("birthDate", null)], [("pregnancy", null)]),
        Wife("UMR-08", Verify, [("pregnancy", "1"), ("birthDate", "1970-03-01")], [("pregnancy", "1"), ("birthDate", "1970-03-02")]),
        Wife("UMR-08", Verify, [("pregnancy", "1"), ("birthDate", "2014-03-02")], [("pregnancy", "1"), ("birthDate", "2014-03-01")]),
        Wife("UMR-08", Verify, [("pregnancy", "1"), ("pregnancySince", "2025-04-30")], [("pregnancy", "1"), ("pregnancySince", "2025-05-01")]),
        Wife("UMR-08", Verify, [("pregnancy", "1"), ("pregnancySince", "2025-04-30")], [("pregnancy", "1"), ("pregnancySince", "2025-04-30"), ("lifeStatus", "2")]),
        Man("UMR-09", Verify, [("contraception", "99"), ("maritalStatus", "4")], [("contraception", "99")]),
        Wife("UMR-09", Verify, [("contraception", "1"), ("maritalStatus", "1")], [("contraception", null), ("maritalStatus", "1")]),
        Wife("UMR-09", Verify, [("contraception", "1"), ("maritalStatus", "3")], [("contraception", "1"), ("maritalStatus", null)]),
        Man("UMR-10", Verify, [("birthDate", "1926-03-01")], [("birthDate", "1941-03-02")]),
        Man("UMR-10", Enrich, [("birthDate", "1926-03-02")], [("birthDate", "1926-03-01"), ("lifeStatus", "2")]),
        Man("DOK-01", Verify, [("idCardType", "1")], [("idCardType", "2")]),
        Child("DOK-01", Verify, [("birthDate", "2009-03-01")], [("birthDate", "2009-03-02")]),
        Man("DOK-01", Verify, [("idCardStatus", "2")], [("idCardStatus", "4")]),
        Child("DOK-02", Error, [("idCardType", "2")], [("idCardType", "2"), ("birthDate", "2009-03-01")]),
        Child("DOK-03", Verify, [("birthDate", "2009-03-01")], [("birthDate", "2009-03-02")]),
        Child("DOK-04", Enrich, [("idCardType", "1")], [("idCardType", "1"), ("birthDate", "2009-03-01")]),
        Child("DOK-05", Verify, [("birthCertificate", "-")], [("birthCertificate", "-"), ("birthDate", "2008-03-01")]),
        Man("DOK-06", Enrich, [("marriageCertificate", null)], [("marriageCertificate", null), ("maritalStatus", "4")]),
        Man("DOK-06", Enrich, [("maritalStatus", "3")], [("maritalStatus", "3"), ("divorceCertificate", "AC-1")]),
        Man("DOK-07", Enrich, [("insurance", "1")], [("insurance", "99"), ("insuranceNumber", null)]),
        Man("DOK-07", Verify, [("insuranceNumber", "-")], []),
        new("LOG-01", Error, () => Whole().History("2"), () => Whole().History("2").History("5", 901)),
        new("LOG-01", Error, () => Whole().History("3").History("6", 901), () => Whole().History("6")),
        new("LOG-02", Error, () => Home().Man(("lifeStatus", "2")), () => Home().Man(("lifeStatus", "2")).History("2")),
        new("LOG-02", Error, () => Home().Man(("lifeStatus", "4")).History("3"), () => Home().Man(("lifeStatus", "6"))),
        new("LOG-03", Verify, () => Home().Alone(), () => Home().Man()),
        new("LOG-03", Verify, () => Whole().History(null), () => Home().Alone(("lifeStatus", "2"))),
        new("LOG-04", Error, () => Whole().History("5", 900, "2026-03-02"), () => Whole().History("5", 900, "2026-03-01")),
        new("LOG-04", Error, () => Whole().History("3", 900, "2031-12-26"), () => Whole().History("6", 900, "2031-12-26")),
        new("LOG-04", Error, () => Whole().History("5", 900, "1979-12-31"), () => Whole().History("5", 900, "1980-01-01")),
        new("LOG-04", Error, () => Whole().History("5", 900, "2020-02-02", "2020-02-01"), () => Whole().History("5", 900, "2020-02-02", "2020-02-02")),
        new("LOG-05", Verify, () => Home().Man(("lifeStatus", "2")).History("2"), () => Home().Man(("lifeStatus", "2")).History("2", certificate: "AM-1")),
        new("LOG-06", Verify, () => Home().Alone(("residency", "2")).History("5", 900, "2025-02-28"), () => Home().Alone(("residency", "2")).History("5", 900, "2025-03-01")),
        new("LOG-06", Verify, () => Home().Alone(("residency", "2")).History("5", 900, "2020-01-01"), () => Home().Alone().History("5", 900, "2020-01-01")),
        Man("LOG-07", Verify, [("lifeStatus", "9")], [("lifeStatus", "6")]),
        new("LOG-08", Enrich, () => new VillageBuilder().Area(1).Family(1, ("head", "10")).Man(), () => Home().Man()),
        Man("STL-03", Enrich, [("phone", "0725123456")], [("phone", "+6281234567890")]),
        Man("STL-03", Enrich, [("phone", null)], []),
        Man("LKP-01", Enrich, [("literacy", null)], [("bloodType", null)]),
        Family("LKP-01", Enrich, [("address", null)], []),
        Man("LKP-02", Enrich, [("bloodType", null)], [("literacy", null)]),
        Child("LKP-02", Enrich, [("motherNik", null)], [("birthDate", "2008-03-01"), ("motherNik", null), ("fatherNik", null)]),
    ];

    /// <summary>A family whose mother was born in 1952.</summary>
    private static VillageBuilder Late(string child) => Home().Man().Wife(("birthDate", "1952-02-02")).Child(("birthDate", child));

    private static RuleCase Man(string rule, Severity severity, (string, string?)[] broken, (string, string?)[] nearMiss) =>
        new(rule, severity, () => Home().Man(broken).Wife().Child(), () => Home().Man(nearMiss).Wife().Child());

    private static RuleCase Wife(string rule, Severity severity, (string, string?)[] broken, (string, string?)[] nearMiss) =>
        new(rule, severity, () => Home().Man().Wife(broken).Child(), () => Home().Man().Wife(nearMiss).Child());

    private static RuleCase Child(string rule, Severity severity, (string, string?)[] broken, (string, string?)[] nearMiss) =>
        new(rule, severity, () => Home().Man().Wife().Child(broken), () => Home().Man().Wife().Child(nearMiss));

    private static RuleCase Family(string rule, Severity severity, (string, string?)[] broken, (string, string?)[] nearMiss) =>
        new(rule, severity, () => Home(broken).Man().Wife().Child(), () => Home(nearMiss).Man().Wife().Child());

    /// <summary>The man, and somebody else in another family who differs from him only as said.</summary>
    private static RuleCase Twin(string rule, Severity severity, (string, string?)[] broken, (string, string?)[] nearMiss, params (string, string?)[] man) =>
        new(rule, severity, () => Another(man, broken), () => Another(man, nearMiss));

    private static VillageBuilder Another((string, string?)[] man, (string, string?)[] values) =>
        Home().Man(man).Family(2).Resident(40, [("nik", "1872050101809999"), ("family", "2"), ("motherName", "SITI AMINAH"), .. values]);

    private static VillageBuilder Phones(int people)
    {
        var village = Home();
        for (var key = 50; key < 50 + people; key++)
        {
            village.Resident(key, ("phone", "081111111111"));
        }

        return village;
    }

    private static VillageBuilder History(this VillageBuilder village, string? kind, long key = 900, string day = "2020-02-02", string? reported = null, string? certificate = null) => village.Event(
        key, ("resident", "10"), ("kind", kind), ("eventAt", $"{day}T00:00:00"), ("reportedAt", $"{reported ?? day}T00:00:00"), ("deathCertificate", certificate));
}
