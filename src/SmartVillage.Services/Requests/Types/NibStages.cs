using static SmartVillage.Services.Requests.Types.FieldKit;

namespace SmartVillage.Services.Requests.Types;

/// <summary>How far a business number was looked at (reference ten-services, section 5).</summary>
internal static class NibStages
{
    public const string Claimed = "claimed";
    public const string DocumentSeen = "document-seen";
    public const string Verified = "verified-by-oss";

    public static IReadOnlyList<RequestStage> All { get; } =
    [
        new(Claimed, T("NIB menurut pemilik usaha", "Number as the owner says it")), new(DocumentSeen, T("Dokumen NIB dilihat petugas", "Paper seen by an officer")),
        new(Verified, T("NIB cocok di OSS", "Number holds in OSS")) { ByRegistry = true },
    ];
}
