using Microsoft.Extensions.Logging;

namespace SmartVillage.Adapters.OpenSid;

public sealed partial class OpenSidSource
{
    [LoggerMessage(2001, LogLevel.Information, "Sumber {Source}: {Server}, OpenSID {Release}, {Villages} kelurahan, {Findings} catatan skema.")]
    private static partial void LogProbed(ILogger logger, string source, string server, string release, int villages, int findings);
}
