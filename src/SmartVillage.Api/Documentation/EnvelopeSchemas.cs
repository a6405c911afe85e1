using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>What is around every answer.</summary>
internal static class EnvelopeSchemas
{
    public static IEnumerable<ContractSchema> All =>
    [
        new("Meta", "Keadaan data yang ditampilkan; edition untuk satu desa, editions untuk beberapa",
            Number("edition", 41).Optional(), Time("asOf", description: "Terakhir kali terbukti sama dengan sumber").OrNull(), PublicSchemas.FreshnessOf())
        {
            IsOpen = true,
        },
        new("Problem", "Penolakan menurut RFC 9457; tidak pernah mengulang apa yang dikirim",
            Text("type", "urn:smartvillage:problem:not-found"), Text("title", "Data yang diminta tidak ditemukan."), Number("status", 404),
            Text("detail", "Data yang diminta tidak ditemukan. Periksa kembali kode desa dan nomor data pada alamat permintaan."),
            Text("code", "not-found"), Text("remedy", "Periksa kembali kode desa dan nomor data pada alamat permintaan."),
            Text("traceId", "0af7651916cd43dd8448eb211c80319c"), List("errors", "ProblemField", "Isian yang salah pada sebuah formulir").Optional()),
        new("ProblemField", "Satu isian yang salah", Text("field", "description"), Text("detail", "Uraian paling banyak 4000 huruf.")),
    ];
}
