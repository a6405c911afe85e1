using SmartVillage.Api.Http;
using SmartVillage.Api.Privacy;
using SmartVillage.Domain.Residents;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Residents;

/// <summary>
/// From criteria to a filter of the store. Who sees initials and birth years may narrow by nothing finer, or filters would tell what masking hides: no names, no
/// order by name or birth date, and ages count by calendar year.
/// </summary>
internal static class ResidentFilters
{
    public static readonly IReadOnlyList<string> Sorts = ["id", "name", "birthDate"];

    public static readonly IReadOnlyList<string> Orders = ["asc", "desc"];

    public static readonly IReadOnlyList<QueryParameter> Parameters =
    [
        QueryParameter.Number("area", "Nomor (id) wilayah dari /areas; wilayah di bawahnya ikut.", "12"),
        QueryParameter.Text("hamlet", "Nama dusun atau lingkungan, persis.", "MAWAR"),
        QueryParameter.Text("rw", "Nomor RW, persis.", "003"),
        QueryParameter.Text("rt", "Nomor RT, persis.", "001"),
        QueryParameter.Number("sex", "Kode jenis kelamin: 1 laki-laki, 2 perempuan.", "2"),
        QueryParameter.Number("ageFrom", "Umur paling rendah dalam tahun; bagi Reader dihitung menurut tahun lahir.", "17"),
        QueryParameter.Number("ageTo", "Umur paling tinggi dalam tahun; bagi Reader dihitung menurut tahun lahir.", "60"),
        QueryParameter.Number("status", "Kode status kependudukan (isian residency): 1 tetap, 2 tidak tetap.", "1"),
        QueryParameter.Number("lifeStatus", "Kode status dasar: 1 hidup, 2 mati, 3 pindah, 4 hilang, 6 pergi, 9 tidak valid.", "1"),
        QueryParameter.Number("family", "Nomor (id) keluarga dari /families.", "34"),
        QueryParameter.Number("religion", "Kode agama.", "1"),
        QueryParameter.Number("education", "Kode pendidikan dalam KK.", "5"),
        QueryParameter.Number("occupation", "Kode pekerjaan.", "9"),
        QueryParameter.Number("maritalStatus", "Kode status perkawinan.", "2"),
        QueryParameter.Number("citizenship", "Kode warga negara.", "1"),
        QueryParameter.Number("changedSince", "Hanya yang berubah sesudah edisi ini.", "41"),
    ];

    public static readonly IReadOnlyList<QueryParameter> Order =
    [
        QueryParameter.Choice("sort", "Urutan; Reader hanya id.", [.. Sorts]),
        QueryParameter.Choice("order", "Arah urutan.", [.. Orders]),
    ];

    /// <summary>The store's filter for criteria, and for the start of a name where the caller may ask for one.</summary>
    public static ResidentFilter ToFilter(ResidentCriteria criteria, ApiRequest request, string? namePrefix = null)
    {
        var (bornFrom, bornTo) = Births(criteria, request);
        return new ResidentFilter
        {
            AreaId = criteria.Area,
            Hamlet = criteria.Hamlet,
            Rw = criteria.Rw,
            Rt = criteria.Rt,
            Sex = criteria.Sex,
            BornFrom = bornFrom,
            BornTo = bornTo,
            Residency = criteria.Status,
            LifeStatus = criteria.LifeStatus,
            FamilyId = criteria.Family,
            Religion = criteria.Religion,
            EducationAttained = criteria.Education,
            Occupation = criteria.Occupation,
            MaritalStatus = criteria.MaritalStatus,
            Citizenship = criteria.Citizenship,
            FoldedNamePrefix = namePrefix is null ? null : NameFolding.Fold(namePrefix),
            ChangedAfterEdition = criteria.ChangedSince,
        };
    }

    /// <summary>Order of a list, or why the caller may not have it.</summary>
    public static (ResidentSort Sort, bool Descending, ApiProblem? Problem) ToOrder(string? sort, string? order, ApiRequest request)
    {
        var by = sort switch
        {
            "name" => ResidentSort.Name,
            "birthDate" => ResidentSort.BirthDate,
            _ => ResidentSort.Id,
        };
        var allowed = by == ResidentSort.Id || request.Caller.Sight == Sight.Names;
        return (by, order == "desc", allowed ? null : Problems.FilterNotAllowed);
    }

    private static (string? From, string? To) Births(ResidentCriteria criteria, ApiRequest request)
    {
        var today = request.Today;
        var byYear = request.Caller.Sight == Sight.Initials;
        DateOnly? last = criteria.AgeFrom is not { } youngest ? null
            : byYear ? new DateOnly(today.Year - (int)youngest, 12, 31)
            : today.AddYears(-(int)youngest);
        DateOnly? first = criteria.AgeTo is not { } oldest ? null
            : byYear ? new DateOnly(today.Year - (int)oldest, 1, 1)
            : today.AddYears(-(int)oldest - 1).AddDays(1);
        return (first?.ToString("yyyy-MM-dd"), last?.ToString("yyyy-MM-dd"));
    }
}
