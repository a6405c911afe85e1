using System.Text.Json.Serialization;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Residents;

/// <summary>What a list of residents may be narrowed by, from the query string or from a JSON body; the names are the same in both.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ResidentCriteria
{
    public long? Area { get; init; }

    public string? Hamlet { get; init; }

    public string? Rw { get; init; }

    public string? Rt { get; init; }

    public long? Sex { get; init; }

    public long? AgeFrom { get; init; }

    public long? AgeTo { get; init; }

    public long? Status { get; init; }

    public long? LifeStatus { get; init; }

    public long? Family { get; init; }

    public long? Religion { get; init; }

    public long? Education { get; init; }

    public long? Occupation { get; init; }

    public long? MaritalStatus { get; init; }

    public long? Citizenship { get; init; }

    public long? ChangedSince { get; init; }

    /// <summary>From the query string; what is not sane is remembered in the reader.</summary>
    public static ResidentCriteria Of(QueryReader query) => new()
    {
        Area = query.Number("area", 1, Limits.Id),
        Hamlet = query.Text("hamlet", Limits.Text),
        Rw = query.Text("rw", Limits.Text),
        Rt = query.Text("rt", Limits.Text),
        Sex = query.Number("sex", 0, Limits.Code),
        AgeFrom = query.Number("ageFrom", 0, Limits.Age),
        AgeTo = query.Number("ageTo", 0, Limits.Age),
        Status = query.Number("status", 0, Limits.Code),
        LifeStatus = query.Number("lifeStatus", 0, Limits.Code),
        Family = query.Number("family", 1, Limits.Id),
        Religion = query.Number("religion", 0, Limits.Code),
        Education = query.Number("education", 0, Limits.Code),
        Occupation = query.Number("occupation", 0, Limits.Code),
        MaritalStatus = query.Number("maritalStatus", 0, Limits.Code),
        Citizenship = query.Number("citizenship", 0, Limits.Code),
        ChangedSince = query.Number("changedSince", 0, long.MaxValue),
    };

    /// <summary>The first value of a body that is not sane.</summary>
    public ApiProblem? Check()
    {
        (string Name, long? Value, long Last)[] numbers =
        [
            ("area", Area, Limits.Id), ("sex", Sex, Limits.Code), ("ageFrom", AgeFrom, Limits.Age), ("ageTo", AgeTo, Limits.Age),
            ("status", Status, Limits.Code), ("lifeStatus", LifeStatus, Limits.Code), ("family", Family, Limits.Id), ("religion", Religion, Limits.Code),
            ("education", Education, Limits.Code), ("occupation", Occupation, Limits.Code), ("maritalStatus", MaritalStatus, Limits.Code),
            ("citizenship", Citizenship, Limits.Code), ("changedSince", ChangedSince, long.MaxValue),
        ];
        foreach (var (name, value, last) in numbers)
        {
            if (value < 0 || value > last)
            {
                return Problems.BadParameter(name, $"Isi angka 0 sampai {last}.");
            }
        }

        (string Name, string? Value)[] texts = [("hamlet", Hamlet), ("rw", Rw), ("rt", Rt)];
        var bad = texts.FirstOrDefault(t => t.Value is { Length: > Limits.Text } || t.Value?.Any(char.IsControl) == true).Name;
        return bad is null ? null : Problems.BadParameter(bad, $"Isi paling banyak {Limits.Text} huruf tanpa tanda kendali.");
    }

    private static class Limits
    {
        public const long Id = 999_999_999_999;
        public const long Code = 99_999;
        public const long Age = 150;
        public const int Text = 100;
    }
}
