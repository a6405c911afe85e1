using System.Text.Json.Serialization;
using SmartVillage.Adapters.OpenSidApi.Citizen;
using SmartVillage.Adapters.OpenSidApi.Staff;

namespace SmartVillage.Adapters.OpenSidApi;

/// <summary>What is sent to OpenSID. What comes back is read field by field, see <see cref="Http.JsonApi.JsonRow"/>.</summary>
[JsonSerializable(typeof(LoginBody))]
[JsonSerializable(typeof(EmailBody))]
[JsonSerializable(typeof(ResetBody))]
[JsonSerializable(typeof(ChangePinBody))]
[JsonSerializable(typeof(CommentBody))]
[JsonSerializable(typeof(LetterBody))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(IdBody))]
[JsonSerializable(typeof(DeviceBody))]
[JsonSerializable(typeof(StaffLoginBody))]
[JsonSerializable(typeof(ReplyBody))]
[JsonSerializable(typeof(LetterDecisionBody))]
[JsonSerializable(typeof(SignatureBody))]
internal sealed partial class OpenSidJson : JsonSerializerContext;
