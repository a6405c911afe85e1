using System.Text.Json;

namespace SmartVillage.Api.Http;

/// <summary>Which state of the data an answer shows. <paramref name="Editions"/> replaces the number when several villages are in it.</summary>
internal sealed record AnswerMeta(string Epoch, long Edition, DateTimeOffset? AsOf, Freshness Freshness, AnswerEditions? Editions = null)
{
    /// <summary>Changes that make no edition (statistics of a new day); part of the ETag only.</summary>
    public long Revision { get; init; }

    /// <summary>How far operators' own data has come; part of the ETag only.</summary>
    public long OperatorRevision { get; init; }

    /// <summary>How far requests of residents have come, where the answer shows any; part of the ETag only.</summary>
    public long RequestRevision { get; init; }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("meta");
        if (Editions is null)
        {
            writer.WriteNumber("edition", Edition);
        }
        else
        {
            writer.WritePropertyName("editions");
            Editions.Write(writer);
        }

        if (AsOf is { } asOf)
        {
            writer.WriteString("asOf", asOf.UtcDateTime);
        }
        else
        {
            writer.WriteNull("asOf");
        }

        writer.WriteString("freshness", Freshness.ToString());
        writer.WriteEndObject();
    }

    /// <summary>The same for formats that have no place for it.</summary>
    public void WriteHeaders(IHeaderDictionary headers)
    {
        headers["SmartVillage-Edition"] = Edition.ToString();
        headers["SmartVillage-As-Of"] = AsOf?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
        headers["SmartVillage-Freshness"] = Freshness.ToString();
    }

    /// <summary>Everything of this state that an ETag has to cover.</summary>
    public string Fingerprint()
    {
        var editions = Editions is null ? Edition.ToString() : Editions.Fingerprint;
        return $"{Epoch}|{editions}|{Revision}|{OperatorRevision}|{RequestRevision}|{AsOf?.ToUnixTimeMilliseconds()}|{Freshness}";
    }
}
