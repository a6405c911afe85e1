using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Bpjs;

/// <summary>Codes in the body, which come with HTTP 200. 201 is any refusal by rules of business; only its words tell that somebody is not known.</summary>
internal static class BpjsCodes
{
    public static AnswerStatus Meaning(string code, string? message) => code switch
    {
        "201" when message?.Contains("tidak ditemukan", StringComparison.OrdinalIgnoreCase) == true || message?.Contains("tidak terdaftar", StringComparison.OrdinalIgnoreCase) == true
            => AnswerStatus.NotFound,
        "201" or "400" or "412" or "422" => AnswerStatus.Invalid,
        "204" or "404" => AnswerStatus.NotFound,
        "208" or "409" => AnswerStatus.Conflict,
        "401" or "403" => AnswerStatus.Unauthorized,
        "429" => AnswerStatus.RateLimited,
        _ => AnswerStatus.Unavailable,
    };

    /// <summary>Our own sentence: theirs may repeat the number that was asked for.</summary>
    public static string Reason(string code) => $"BPJS Kesehatan menjawab dengan kode {(code.Length <= 4 && code.All(char.IsAsciiDigit) ? code : "lain")}.";
}
