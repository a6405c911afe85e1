using System.Globalization;
using SmartVillage.Api.Http;
using SmartVillage.Api.Privacy;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Letters;

/// <summary>Fills a letter in from the copied data of one edition.</summary>
internal static class LetterWriter
{
    private const string Kelurahan = "kelurahan";

    /// <summary>Fields that a letter shows in full only when that was asked for and allowed.</summary>
    public static readonly IReadOnlyList<string> Protected = ["nik", "familyCardNumber", "birthDate", "address"];

    public static IntroductionLetter Write(ApiRequest request, PopulationRow row, LetterOrder order, string? number, string? about)
    {
        var (village, resident) = (request.Village, row.Record);
        var family = Related(request, Entities.Families, resident.Number(Entities.Residents["family"]));
        var area = Related(request, Entities.Areas, resident.Number(Entities.Residents["area"]) ?? family?.Number(Entities.Families["area"]));
        var profile = village.Profile;
        return new IntroductionLetter
        {
            Kind = order.Kind,
            IsFull = order.Full,
            Number = number,
            Date = request.Today,
            About = about,
            Office = $"{Capital(profile.TermForVillage ?? Kelurahan)} {profile.Name}",
            Head = string.Equals(profile.TermForVillage ?? Kelurahan, Kelurahan, StringComparison.OrdinalIgnoreCase) ? $"Lurah {profile.Name}" : $"Kepala {Capital(profile.TermForVillage!)} {profile.Name}",
            OfficeAddress = profile.OfficeAddress,
            District = profile.District,
            Regency = profile.Regency,
            HeadName = profile.HeadName,
            Lines = [.. Lines(request, resident, family, area, order.Full)],
        };
    }

    private static IEnumerable<LetterLine> Lines(ApiRequest request, EntityRecord resident, EntityRecord? family, EntityRecord? area, bool isFull)
    {
        var labels = request.Reader.ReadLabels(request.Village);
        yield return new("name", "Nama", Text(resident, "name"));
        yield return new("nik", "NIK", Guarded(resident, Entities.Residents["nik"], isFull, request));
        yield return new("familyCardNumber", "Nomor KK", family is null ? null : Guarded(family, Entities.Families["familyCardNumber"], isFull, request));
        yield return new("birthPlace", "Tempat lahir", Text(resident, "birthPlace"));
        yield return new("birthDate", "Tanggal lahir", Birth(resident, isFull, request));
        foreach (var (field, title) in new[] { ("sex", "Jenis kelamin"), ("religion", "Agama"), ("maritalStatus", "Status perkawinan"), ("occupation", "Pekerjaan"), ("citizenship", "Kewarganegaraan") })
        {
            yield return new(field, title, Label(resident, field, labels));
        }

        yield return new("address", "Alamat", isFull ? Text(resident, "currentAddress") ?? (family is null ? null : Text(family, Entities.Families["address"])) : null);
        yield return new("neighbourhood", "RT/RW", area is null ? null : Place(area));
    }

    private static EntityRecord? Related(ApiRequest request, EntityDefinition entity, long? key) =>
        key is { } known && request.Reader.FindIds(entity, request.Village.Id, [known]).TryGetValue(known, out var id) ? request.Reader.Find(entity, request.Village.Id, id)?.Record : null;

    private static string? Text(EntityRecord record, string field) => Text(record, Entities.Residents[field]);

    private static string? Text(EntityRecord record, FieldDefinition field) => record.WasRead(field) && record.Text(field) is { Length: > 0 } text ? text : null;

    private static string? Guarded(EntityRecord record, FieldDefinition field, bool isFull, ApiRequest request) =>
        Text(record, field) is not { } value ? null : isFull ? value : ResidentMasking.Mask(field, value, request.Caller.Sight);

    private static string? Birth(EntityRecord resident, bool isFull, ApiRequest request)
    {
        var shown = Guarded(resident, Entities.Residents["birthDate"], isFull, request);
        return DateOnly.TryParseExact(shown, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? IndonesianDate.Of(day) : shown;
    }

    private static string? Label(EntityRecord resident, string name, CodeLabels labels) =>
        Entities.Residents[name] is var field && resident.WasRead(field) && resident.Number(field) is { } code ? labels.Find(field.Target!, code) : null;

    private static string? Place(EntityRecord area)
    {
        var (rt, rw) = (Text(area, Entities.Areas["rt"]), Text(area, Entities.Areas["rw"]));
        return rt is null && rw is null ? null : $"{rt ?? "…"}/{rw ?? "…"}";
    }

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
