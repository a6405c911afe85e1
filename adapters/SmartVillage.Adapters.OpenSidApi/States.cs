using System.Globalization;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Adapters.OpenSidApi;

/// <summary>
/// States as OpenSID sends them: by number in one route and in words in the next. Releases give the same number to different words, but never the same words to different states.
/// </summary>
internal static class States
{
    private static readonly (string Start, LetterState State)[] LetterWords =
    [
        ("belum lengkap", LetterState.Incomplete),
        ("sedang diperiksa", LetterState.BeingChecked),
        ("menunggu", LetterState.WaitingForSignature),
        ("siap", LetterState.Ready),
        ("sudah diambil", LetterState.Collected),
        ("dibatalkan", LetterState.Cancelled),
    ];

    private static readonly (string Start, ComplaintState State)[] ComplaintWords =
        [("menunggu", ComplaintState.Waiting), ("sedang", ComplaintState.InProgress), ("selesai", ComplaintState.Done)];

    public static LetterState Letter(string? status) => int.TryParse(status, CultureInfo.InvariantCulture, out var code)
        ? code is >= 0 and <= 5 ? (LetterState)code : LetterState.Unknown
        : Words(LetterWords, status, LetterState.Unknown);

    public static ComplaintState Complaint(string? status) => int.TryParse(status, CultureInfo.InvariantCulture, out var code)
        ? code is >= 1 and <= 3 ? (ComplaintState)code : ComplaintState.Unknown
        : Words(ComplaintWords, status, ComplaintState.Unknown);

    private static T Words<T>((string Start, T State)[] words, string? text, T unknown)
    {
        foreach (var (start, state) in words)
        {
            if (text?.Trim().StartsWith(start, StringComparison.OrdinalIgnoreCase) == true)
            {
                return state;
            }
        }

        return unknown;
    }
}
