using SmartVillage.Api.Http;
using SmartVillage.Api.Privacy;
using SmartVillage.Domain.Residents;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Residents;

/// <summary>
/// From query parameters to a filter. Who sees initials and birth years may narrow by nothing finer, or filters would tell what masking hides: no names, no order by
/// name or birth date, and ages count by calendar year.
/// </summary>
internal static class ResidentFilters
{
    public static readonly IReadOnlyList<QueryParameter> Parameters =
    [
        QueryParameter.Number("area", "Nomor (id) wilayah dari /areas; wilayah di bawahnya ikut.", "12"),
        QueryParameter.Text("hamlet", "Nama dusun atau lingkungan, persis.", "MAWAR"),
        QueryParameter.Text("rw", "Nomor RW, persis.", "003"),
        QueryParameter.Text("rt", "Nomor RT, persis.", "001"),
        QueryParameter.Number("sex", "Kode jenis kelamin: 1 laki-laki, 2 perempuan.", "2"),
        QueryParameter.Number("ageFrom", "Umur paling rendah dalam tahun.", "17"),
        QueryParameter.Number("ageTo", "Umur paling tinggi dalam tahun.", "60"),
        QueryParameter.Number("status", "Kode status kependudukan: 1 tetap, 2 tidak tetap (sama dengan residency).", "1"),
        QueryParameter.Number("residency", "Kode status kependudukan: 1 tetap, 2 tidak tetap.", "1"),
        QueryParameter.Number("lifeStatus", "Kode status dasar: 1 hidup, 2 mati, 3 pindah, 4 hilang, 6 pergi, 9 tidak valid.", "1"),
        QueryParameter.Number("family", "Nomor (id) keluarga dari /families.", "34"),
        QueryParameter.Number("religion", "Kode agama.", "1"),
        QueryParameter.Number("education", "Kode pendidikan dalam KK.", "5"),
        QueryParameter.Number("occupation", "Kode pekerjaan.", "9"),
        QueryParameter.Number("maritalStatus", "Kode status perkawinan.", "2"),
        QueryParameter.Number("citizenship", "Kode warga negara.", "1"),
        QueryParameter.Text("name", "Awal nama, tanpa membedakan huruf besar dan aksen; hanya Operator dan Approver.", "siti nur"),
        QueryParameter.Number("changedSince", "Hanya yang berubah sesudah edisi ini.", "41"),
    ];

    public static readonly IReadOnlyList<QueryParameter> Order =
    [
        QueryParameter.Choice("sort", "Urutan; Reader hanya id.", "id", "name", "birthDate"),
        QueryParameter.Choice("order", "Arah urutan.", "asc", "desc"),
    ];

    public static (ResidentFilter? Filter, ApiProblem? Problem) Read(ApiRequest request)
    {
        var query = request.Query;
        var name = query.Text("name");
        if (name is not null && request.Caller.Sight == Sight.Initials)
        {
            return (null, Problems.FilterNotAllowed);
        }

        var (bornFrom, bornTo) = Births(query.Number("ageFrom", 0, 150), query.Number("ageTo", 0, 150), request);
        var residency = Code(query, "residency") ?? Code(query, "status");
        var filter = new ResidentFilter
        {
            AreaId = Id(query, "area"),
            Hamlet = query.Text("hamlet"),
            Rw = query.Text("rw", 20),
            Rt = query.Text("rt", 20),
            Sex = Code(query, "sex"),
            BornFrom = bornFrom,
            BornTo = bornTo,
            Residency = residency,
            LifeStatus = Code(query, "lifeStatus"),
            FamilyId = Id(query, "family"),
            Religion = Code(query, "religion"),
            EducationAttained = Code(query, "education"),
            Occupation = Code(query, "occupation"),
            MaritalStatus = Code(query, "maritalStatus"),
            Citizenship = Code(query, "citizenship"),
            FoldedNamePrefix = name is null ? null : NameFolding.Fold(name),
            ChangedAfterEdition = query.Number("changedSince", 0, long.MaxValue),
        };
        return query.Problem is { } problem ? (null, problem) : (filter, null);
    }

    public static (ResidentSort Sort, bool Descending, ApiProblem? Problem) ReadOrder(ApiRequest request)
    {
        var sort = request.Query.Choice("sort", ["id", "name", "birthDate"]) switch
        {
            "name" => ResidentSort.Name,
            "birthDate" => ResidentSort.BirthDate,
            _ => ResidentSort.Id,
        };
        var descending = request.Query.Choice("order", ["asc", "desc"]) == "desc";
        var allowed = sort == ResidentSort.Id || request.Caller.Sight == Sight.Names;
        return (sort, descending, request.Query.Problem ?? (allowed ? null : Problems.FilterNotAllowed));
    }

    private static (string? From, string? To) Births(long? ageFrom, long? ageTo, ApiRequest request)
    {
        var today = request.Today;
        var byYear = request.Caller.Sight == Sight.Initials;
        DateOnly? last = ageFrom is not { } youngest ? null
            : byYear ? new DateOnly(today.Year - (int)youngest, 12, 31)
            : today.AddYears(-(int)youngest);
        DateOnly? first = ageTo is not { } oldest ? null
            : byYear ? new DateOnly(today.Year - (int)oldest, 1, 1)
            : today.AddYears(-(int)oldest - 1).AddDays(1);
        return (first?.ToString("yyyy-MM-dd"), last?.ToString("yyyy-MM-dd"));
    }

    private static long? Code(QueryReader query, string name) => query.Number(name, 0, 99_999);

    private static long? Id(QueryReader query, string name) => query.Number(name, 1, 999_999_999_999);
}
