using SmartVillage.Services.SelfService;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of what residents do with their account of Layanan Mandiri.</summary>
internal static class SelfServiceSchemas
{
    private static readonly ContractField Session = Text("session", "sesi-uji-0001", "Rahasia warga dari POST …/self-service/sessions");
    private static readonly ContractField State = Choice("state", "Keadaan di OpenSID", [nameof(LetterState.BeingChecked), .. Enum.GetNames<LetterState>().Where(name => name != nameof(LetterState.BeingChecked))]);

    public static IEnumerable<ContractSchema> All =>
    [
        new("RegencyComparison", "Penduduk hidup menurut data gabungan dan menurut salinan ini",
            Number("joined", 3012), Number("copy", 3010), Number("difference", 2), Text("sentence", "Data gabungan mengatakan 3.012 penduduk hidup, salinan 3.010: selisih 2.")),
        new("CitizenLoginOrder", "Masuk", Text("credential", "1872044501909999", "NIK atau surel"), Text("pin", "123456")),
        new("CitizenSession", "Sesi warga", Text("session", "dGVyc2VtYnVueWk", "Rahasia warga; hanya ditampilkan sekali."), Text("name", "WARGA UJI").OrNull(), Text("nik", "1872********9999").OrNull(), Time("expiresAt")),
        new("CitizenSessionOrder", "Siapa yang masuk", Session),
        new("CitizenSessionEndOrder", "Sesi yang diakhiri", Text("session", "sesi-lama")),
        new("CitizenSessionEnd", "Sesi berakhir", Flag("ended", true)),
        new("LetterKind", "Jenis surat", Text("kind", "surat-usaha").OrNull(), Text("name", "Keterangan Usaha").OrNull(), Flag("offered", true, "Dapat dimohon di sini."), List("fields", "RequestField")),
        new("LetterRequestOrder", "Permohonan surat",
            Session, Text("kind", "surat-usaha"), Text("phone", "0812 0000 0000").OrNull().Optional(),
            new ContractField("values", "map", "Isian jenis itu, masing-masing daftar nilai", () => new System.Text.Json.Nodes.JsonObject { ["form_nama_usaha"] = new System.Text.Json.Nodes.JsonArray("Warung Bu Sari") }) { ItemType = "array" }.OrNull().Optional(),
            Text("description", "Untuk pinjaman bank.").OrNull().Optional()),
        new("CitizenLetter", "Permohonan surat di OpenSID", Text("id", "9"), Text("kind", "Keterangan Usaha").OrNull(), State, Text("sentAt", "2026-03-01 08:00:00", "Seperti ditulis OpenSID").OrNull()),
        new("CitizenLetterOrder", "Satu surat warga ini", Session, Text("letter", "9", "Nomornya di OpenSID")),
        new("CitizenLetterCancelled", "Permohonan surat yang dibatalkan", Text("id", "9"), State),
        new("ArchivedLetter", "Surat yang sudah dibuat", Text("id", "9"), Text("number", "470/12/2026").OrNull(), Text("kind", "Keterangan Usaha").OrNull(), Text("date", "2026-03-02", "Seperti ditulis OpenSID").OrNull()),
    ];
}
