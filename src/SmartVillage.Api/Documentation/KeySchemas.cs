using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes about keys.</summary>
internal static class KeySchemas
{
    public static IEnumerable<ContractSchema> All =>
    [
        new("SecondFactorOrder", "Kode dari telepon", Text("code", "123456", "Enam angka; berlaku sekali")),
        new("KeyOpening", "Kunci yang dibuka",
            Flag("needed", true, "false: kunci ini tidak punya faktor kedua"), Text("session", "c2VzaS1jb250b2g", "Dikirim sebagai header X-SmartVillage-Session; hanya ditampilkan sekali").OrNull(), Time("until").OrNull()),
    ];
}
