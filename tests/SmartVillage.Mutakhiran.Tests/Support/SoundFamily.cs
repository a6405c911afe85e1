namespace SmartVillage.Mutakhiran.Tests.Support;

/// <summary>A family in which no rule finds anything: a man of 46, his wife, their son of 12. What a test says about one of them makes it unsound.</summary>
internal static class SoundFamily
{
    public const long ManKey = 10;
    public const long WifeKey = 20;
    public const long ChildKey = 30;
    public const string ManNik = "1872040101809999";
    public const string WifeNik = "1872044202829999";
    public const string ChildNik = "1872040303149999";

    /// <summary>Area and family card without people.</summary>
    public static VillageBuilder Home(params (string Field, string? Value)[] family) =>
        new VillageBuilder().Area(1).Family(1, [("familyCardNumber", "1872040101209999"), ("head", "10"), .. family]).FamilyEvent(1, ("family", "1"), ("kind", "1"));

    public static VillageBuilder Man(this VillageBuilder village, params (string Field, string? Value)[] values) => village.Alone(values).Event(ManKey, Born(ManKey, "1980-01-01"));

    /// <summary>The man without a history.</summary>
    public static VillageBuilder Alone(this VillageBuilder village, params (string Field, string? Value)[] values) =>
        village.Resident(ManKey, [.. Grown, ("nik", ManNik), ("phone", "081234567890"), ("birthCertificate", "AL-10"), ("insuranceNumber", "0000000000010"), .. values]);

    public static VillageBuilder Wife(this VillageBuilder village, params (string Field, string? Value)[] values) => village
        .Resident(
            WifeKey,
            [
                .. Grown, ("nik", WifeNik), ("name", "DEWI LESTARI"), ("familyRelationship", "3"), ("sex", "2"), ("birthDate", "1982-02-02"), ("birthCertificate", "AL-20"),
                ("insuranceNumber", "0000000000020"), .. values,
            ])
        .Event(WifeKey, Born(WifeKey, "1982-02-02"));

    public static VillageBuilder Child(this VillageBuilder village, params (string Field, string? Value)[] values) => village
        .Resident(
            ChildKey,
            [
                .. Grown, ("nik", ChildNik), ("name", "RIZKY PRATAMA"), ("familyRelationship", "4"), ("birthDate", "2014-03-03"), ("maritalStatus", "1"), ("educationAttained", "3"),
                ("educationOngoing", "6"), ("occupation", "3"), ("idCardType", "3"), ("idCardStatus", "1"), ("birthCertificate", "AL-30"), ("insuranceNumber", "0000000000030"),
                ("marriageCertificate", null), ("marriageDate", null), ("fatherNik", ManNik), ("motherNik", WifeNik), ("fatherName", "BUDI SANTOSO"), ("motherName", "DEWI LESTARI"), .. values,
            ])
        .Event(ChildKey, Born(ChildKey, "2014-03-03"));

    /// <summary>Everybody.</summary>
    public static VillageBuilder Whole() => Home().Man().Wife().Child();

    private static (string Field, string? Value)[] Grown =>
    [
        ("literacy", "1"), ("idCardType", "2"), ("idCardStatus", "3"), ("insurance", "2"), ("marriageCertificate", "AK-1"), ("marriageDate", "2010-05-05"), ("educationOngoing", "18"),
    ];

    private static (string Field, string? Value)[] Born(long key, string day) => [("resident", $"{key}"), ("kind", "1"), ("eventAt", $"{day}T00:00:00"), ("reportedAt", $"{day}T00:00:00")];
}
