using SmartVillage.Api.Records;
using SmartVillage.Domain.Records;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of synchronised records, from the one list of fields that reader, store and API share.</summary>
internal static class EntitySchemas
{
    public static IEnumerable<ContractSchema> All =>
    [
        new("CodeValue", "Kode dan labelnya di desa itu", Number("code", 1), Text("label", "ISLAM").OrNull()),
        new("Issue", "Cacat isian yang tersimpan bersama baris", Text("field", "birthDate"), Text("code", "invalid-date")),
        .. Entities.All.Select(Of),
    ];

    private static ContractSchema Of(EntityDefinition entity) => new(
        entity.Name,
        "Isian yang tidak ada di sumber tidak muncul dan namanya ada di notRead; null berarti tidak diisi.",
        [
            Number("id", 7, "Nomor kita; tetap sama bila OpenSID menomori ulang."), Number("changedEdition", 41),
            .. entity.Fields.Skip(1).Select(Of), List("issues", "Issue"), Texts("notRead", "Isian yang tidak ada di sumber.", "email"),
        ]);

    private static ContractField Of(FieldDefinition field)
    {
        var name = RecordJson.JsonName(field);
        var shown = field switch
        {
            { Kind: FieldKind.Reference } => Number(name, 34, $"Nomor (id) di {field.Target}"),
            { Kind: FieldKind.Code } => Object(name, "CodeValue", $"Kode daftar {field.Target}"),
            { Kind: FieldKind.Integer } => Number(name, 1),
            { Protection: FieldProtection.BirthDate } => Number(name, 1985, "Tahun saja"),
            { Kind: FieldKind.Date, Protection: FieldProtection.Open } => Date(name, "2020-05-17"),
            _ => Text(name, ExampleOf(field), DescriptionOf(field.Protection)),
        };
        return shown.OrNull().Optional();
    }

    private static string ExampleOf(FieldDefinition field) => field switch
    {
        { Kind: FieldKind.LocalTime } => "2020-05-17T00:00:00",
        { Protection: FieldProtection.Name } => "S. N. A.",
        { Protection: FieldProtection.IdentityNumber } => "************9999",
        { Protection: FieldProtection.Phone } => "********000",
        { Protection: FieldProtection.DocumentNumber } => "********123",
        { Protection: FieldProtection.Account } => "s***@contoh.example",
        _ => "-",
    };

    private static string DescriptionOf(FieldProtection protection) => protection switch
    {
        FieldProtection.Name => "Inisial bagi Reader, Enumerator dan RwCoordinator",
        FieldProtection.IdentityNumber => "Empat angka terakhir; lengkap hanya dengan reveal",
        FieldProtection.DocumentNumber or FieldProtection.Phone => "Tiga angka terakhir; lengkap hanya dengan reveal",
        FieldProtection.Account => "Huruf pertama dan domain; lengkap hanya dengan reveal",
        FieldProtection.Address or FieldProtection.Coordinate or FieldProtection.FreeText => "Hanya dengan reveal; di sini selalu null",
        _ => string.Empty,
    };
}
