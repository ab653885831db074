using System.Reflection;
using System.Reflection.Emit;

namespace OfficeIntegration.Tests.Support;

/// <summary>What a compiled method calls and which texts it names, in order.</summary>
public sealed record MethodIl(IReadOnlyList<MethodBase> Calls, IReadOnlyList<string> Texts)
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Of a type's own methods, those the compiler made for them included.</summary>
    public static IEnumerable<MethodIl> Of(Type type) => type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)).Select(Read)
        .Concat(type.GetNestedTypes(Everything).SelectMany(Of));

    private static MethodIl Read(MethodBase method)
    {
        (var calls, var texts) = (new List<MethodBase>(), new List<string>());
        byte[] il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int at = 0; at < il.Length;)
        {
            short value = il[at] == 0xFE ? (short)((il[at] << 8) | il[at + 1]) : il[at];
            OpCode code = Codes[value];
            at += code.Size;
            if (code.OperandType == OperandType.InlineString)
            {
                texts.Add(method.Module.ResolveString(BitConverter.ToInt32(il, at)));
            }
            else if (code.OperandType == OperandType.InlineMethod)
            {
                calls.Add(Resolve(method, BitConverter.ToInt32(il, at)));
            }

            at += Length(code, il, at);
        }

        return new(calls, texts);
    }

    private static MethodBase Resolve(MethodBase method, int token) => method.Module.ResolveMethod(
        token,
        method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null)!;

    private static int Length(OpCode code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
