using System.Text.Json.Serialization.Metadata;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Residents;

/// <summary>A body that says what data are opened for.</summary>
internal interface IPurposedOrder
{
    string? Purpose { get; }
}

/// <summary>What data are opened for: a sentence of the person at the counter, kept in the ledger, so it must not be a place for numbers of people.</summary>
internal static class Purpose
{
    public const int Shortest = 10;
    public const int Longest = 200;

    /// <summary>The purpose as it goes into the ledger, or why it is refused.</summary>
    public static (string? Text, ApiProblem? Problem) Read(string? given)
    {
        var text = given?.Trim();
        if (text is not { Length: >= Shortest and <= Longest } || text.Any(char.IsControl))
        {
            return (null, Problems.Bad("purpose-required", $"Keperluan wajib diisi, {Shortest} sampai {Longest} huruf.",
                "Tulis untuk apa data dibuka, misalnya \"Pencetakan surat pengantar\"."));
        }

        return IdentityDigits.AreIn(text)
            ? (null, Problems.Bad("purpose-holds-identifier", "Keperluan memuat nomor identitas.", "Tulis keperluannya saja, tanpa NIK atau No. KK."))
            : (text, null);
    }

    /// <summary>The body of a request, with its purpose noted for the ledger; or why body or purpose is refused.</summary>
    public static async Task<(T? Order, ApiProblem? Problem)> ReadOrderAsync<T>(
        ApiRequest request, JsonTypeInfo<T> type, ApiOptions options, CancellationToken cancellationToken)
        where T : class, IPurposedOrder
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, type, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return (null, problem);
        }

        (request.Purpose, var refused) = Read(order!.Purpose);
        return refused is null ? (order, null) : (null, refused);
    }
}
